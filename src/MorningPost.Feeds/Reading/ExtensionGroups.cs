using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Reading;

/// <summary>The extensions of a feed or an item: one for each namespace, in the order in which they are met.</summary>
internal sealed class ExtensionGroups
{
    private readonly List<Group> _groups = [];
    private readonly List<FeedExtension> _ready = [];

    public void Add(FeedNamespace space, ExtensionElement element) => Of(space).Elements.Add(element);

    public void Add(FeedNamespace space, ExtensionAttribute attribute) => Of(space).Attributes.Add(attribute);

    public void Add(FeedExtension extension) => _ready.Add(extension);

    public IReadOnlyList<FeedExtension> Build() => _groups.Count == 0
        ? _ready
        : [.. _ready, .. _groups.Select(
            group => new FeedExtension { Namespace = group.Namespace, Attributes = group.Attributes, Elements = group.Elements })];

    public void Clear()
    {
        _groups.Clear();
        _ready.Clear();
    }

    private Group Of(FeedNamespace space)
    {
        foreach (var group in _groups)
        {
            if (ReferenceEquals(group.Namespace, space))
                return group;
        }

        _groups.Add(new Group(space, [], []));
        return _groups[^1];
    }

    private readonly record struct Group(FeedNamespace Namespace, List<ExtensionAttribute> Attributes, List<ExtensionElement> Elements);
}
