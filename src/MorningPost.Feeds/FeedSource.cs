using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>The feed that an item was copied from.</summary>
/// <remarks>RSS: <c>source</c> (needs <see cref="FeedUrl"/>). Atom: <c>source</c>. JSON Feed has no place for it.</remarks>
public sealed record FeedSource
{
    /// <summary>The other feed's title. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The other feed's own address. Absolute.</summary>
    /// <remarks>RSS <c>url</c>, Atom <c>link rel="self"</c>.</remarks>
    public required Uri FeedUrl { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The other feed's id: an absolute IRI. <see cref="FeedUrl"/> stands for it where it is absent.</summary>
    public string? Id { get; init; }

    /// <summary>The other feed's home page. Absolute.</summary>
    public Uri? Url { get; init; }

    /// <summary>When the other feed last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who is responsible for the other feed, in order.</summary>
    /// <remarks>Atom <c>author</c>. RSS has no place for it.</remarks>
    public IReadOnlyList<FeedPerson> Authors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>What the other feed is filed under.</summary>
    /// <remarks>Atom <c>category</c>. RSS has no place for it.</remarks>
    public IReadOnlyList<FeedCategory> Categories { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>The other feed's copyright line, for humans. Plain text.</summary>
    /// <remarks>Atom <c>rights</c>. RSS has no place for it.</remarks>
    public string? Rights { get; init; }
}
