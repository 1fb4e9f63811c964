using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>A document that was read: the feed and its items, whatever the format was.</summary>
public sealed record FeedDocument
{
    /// <summary>The format of the document.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The feed's metadata.</summary>
    public required Feed Feed { get; init; }

    /// <summary>The items, in the document's order. Entries that were taken back have a <see cref="FeedItem.Retraction"/>.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init => field = ValueList.Of(value); }

    /// <summary>The software that made it. Null where the document doesn't say.</summary>
    /// <remarks>RSS and Atom <c>generator</c>. JSON Feed has none.</remarks>
    public FeedGenerator? Generator { get; init; }

    /// <summary>What the document says in a way that can't be understood, and what was therefore left out.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedDiagnostic>();
}
