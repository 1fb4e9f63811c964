namespace MorningPost.Feeds;

/// <summary>How a document hangs together with others (RFC 5005).</summary>
/// <remarks>RSS and Atom: links of these relations, <c>fh:archive</c>, <c>fh:complete</c>. JSON Feed: <c>next_url</c>, which is
/// <see cref="Next"/> or else <see cref="PreviousArchive"/>: where the older items are. All URLs absolute.</remarks>
public sealed record FeedPaging
{
    /// <summary>The document holds every item there is: <c>fh:complete</c>. It then has no other paging link.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The document is an archive: <c>fh:archive</c>. Its items and its URL never change.</summary>
    public bool IsArchive { get; init; }

    /// <summary>The subscription document that an archive belongs to: <c>rel="current"</c>.</summary>
    public Uri? Current { get; init; }

    /// <summary>The archive with the items just older than these: <c>rel="prev-archive"</c>.</summary>
    public Uri? PreviousArchive { get; init; }

    /// <summary>The archive with the items just newer than these: <c>rel="next-archive"</c>.</summary>
    public Uri? NextArchive { get; init; }

    /// <summary>First page of a paged feed: <c>rel="first"</c>.</summary>
    public Uri? First { get; init; }

    /// <summary>The page after this one: <c>rel="next"</c>.</summary>
    public Uri? Next { get; init; }

    /// <summary>The page before this one: <c>rel="previous"</c>.</summary>
    public Uri? Previous { get; init; }

    /// <summary>Last page of a paged feed: <c>rel="last"</c>.</summary>
    public Uri? Last { get; init; }

    /// <summary>Where JSON Feed's <c>next_url</c> points.</summary>
    internal Uri? Older => Next ?? PreviousArchive;
}
