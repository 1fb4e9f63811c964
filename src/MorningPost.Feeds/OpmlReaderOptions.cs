namespace MorningPost.Feeds;

/// <summary>How much of an OPML document is read before it is refused. Zero or less allows nothing.</summary>
public sealed record OpmlReaderOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static OpmlReaderOptions Default { get; } = new();

    /// <summary>How many bytes the document may have. Default: 64 MB.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many outlines it may have. Default: 1,000,000.</summary>
    public int MaxOutlines { get; init; } = 1_000_000;

    /// <summary>How deep elements may lie within one another. Default: 256, the most that is written.</summary>
    public int MaxDepth { get; init; } = 256;
}
