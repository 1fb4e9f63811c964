using System.ServiceModel.Syndication;
using System.Xml;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>The extensions of a feed or an item: those that stand for a property are taken, the others become ours, one a
/// vocabulary.</summary>
internal sealed class ImportedExtensions
{
    private readonly List<ExtensionElement> _elements;
    private readonly Dictionary<XmlQualifiedName, string> _attributes;

    public ImportedExtensions(SyndicationElementExtensionCollection elements, Dictionary<XmlQualifiedName, string> attributes)
    {
        _elements = [.. elements.Select(Read)];
        _attributes = new Dictionary<XmlQualifiedName, string>(attributes);
    }

    /// <summary>Takes the text of the first element of that name that has one.</summary>
    public string? TakeText(string uri, string name)
    {
        var taken = Take(uri, name).Select(element => element.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return taken?.Trim();
    }

    /// <summary>Takes all elements of that name.</summary>
    public IReadOnlyList<ExtensionElement> Take(string uri, string name, Predicate<ExtensionElement>? condition = null)
    {
        bool IsWanted(ExtensionElement element) =>
            element.Name == name && (element.Namespace?.Uri ?? "") == uri && (condition is null || condition(element));

        var taken = _elements.FindAll(IsWanted);
        _elements.RemoveAll(IsWanted);
        return taken;
    }

    /// <summary>Takes the people whom Dublin Core names.</summary>
    public IReadOnlyList<FeedPerson> TakePeople(string name) =>
    [
        .. Take(Vocabulary.DublinCore, name).Select(element => element.Text?.Trim())
            .Where(person => !string.IsNullOrEmpty(person))
            .Select(person => new FeedPerson { Name = person }),
    ];

    public string? TakeAttribute(string uri, string name) =>
        _attributes.Remove(new XmlQualifiedName(name, uri), out var value) ? value : null;

    /// <summary>What wasn't taken, and is in a vocabulary of its own.</summary>
    public IReadOnlyList<FeedExtension> Others()
    {
        var elements = _elements.Where(element => element.Namespace is { Uri: not Vocabulary.Atom }).ToLookup(
            element => element.Namespace!.Uri);
        var attributes = _attributes.Where(attribute => IsOfVocabulary(attribute.Key)).ToLookup(attribute => attribute.Key.Namespace);
        return
        [
            .. elements.Select(vocabulary => vocabulary.Key).Union(attributes.Select(vocabulary => vocabulary.Key))
                .Select(uri => Extension(uri, [.. elements[uri]], attributes[uri])),
        ];
    }

    private static bool IsOfVocabulary(XmlQualifiedName name) => name.Namespace is not ("" or Vocabulary.Xml or Vocabulary.XmlNamespaces);

    private static FeedExtension Extension(
        string uri, List<ExtensionElement> elements, IEnumerable<KeyValuePair<XmlQualifiedName, string>> attributes) => new()
        {
            Namespace = elements.Count > 0 ? elements[0].Namespace! : new FeedNamespace { Prefix = "ext", Uri = uri },
            Attributes = [.. attributes.Select(attribute => new ExtensionAttribute { Name = attribute.Key.Name, Value = attribute.Value })],
            Elements = [.. elements.Select(element => element with { Namespace = null })],
        };

    private static ExtensionElement Read(SyndicationElementExtension extension)
    {
        using var reader = extension.GetReader();
        reader.MoveToContent();
        return ImportedTree.Read(reader);
    }
}
