namespace MorningPost.Feeds;

/// <summary>What a <see cref="FeedReader"/> is told beside the document, and how much of it it takes.</summary>
/// <remarks>A limit that is reached is a <see cref="FeedException"/> that names it. All of them are there to bound time and memory; no feed
/// that is meant well comes near.</remarks>
public sealed record FeedReaderOptions
{
    /// <summary>All defaults.</summary>
    public static FeedReaderOptions Default { get; } = new();

    /// <summary>Where the document was found, after redirections: relative URLs are resolved against it unless the document has an
    /// <c>xml:base</c>. Absolute.</summary>
    /// <remarks>Default: none; then the feed's own address stands for it, once the document has said it.</remarks>
    /// <exception cref="ArgumentException">The value isn't absolute.</exception>
    public Uri? BaseUrl
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true } ? value : throw new ArgumentException(
            "The base URL must be absolute.", nameof(value));
    }

    /// <summary>The encoding that HTTP told: the <c>charset</c> of <c>Content-Type</c>.</summary>
    /// <remarks>Default: none. A byte order mark and the document's own declaration count for more, and a document that is plainly UTF-8 is
    /// read as such.</remarks>
    public string? Charset { get; init; }

    /// <summary>Whether whatever would be mended or left out is an error: all of it, in one <see cref="FeedException"/> when the document
    /// is at its end.</summary>
    /// <remarks>Default: false. What the model merely has no place for (<see cref="FeedSeverity.Info"/>) is none.</remarks>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>How deep elements, or JSON objects and arrays, may be nested. At least 16.</summary>
    /// <remarks>Default: 256.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxDepth { get; init => field = AtLeast(16, value); } = 256;

    /// <summary>How many attributes a tag may have. At least 16.</summary>
    /// <remarks>Default: 256.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxAttributes { get; init => field = AtLeast(16, value); } = 256;

    /// <summary>How many different names of elements, and how many namespaces, a document may have. At least 256.</summary>
    /// <remarks>Default: 10,000.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxNames { get; init => field = AtLeast(256, value); } = 10_000;

    /// <summary>How long a tag, a comment or a CDATA section may be, and an item of JSON Feed, in bytes of UTF-8. At least 64
    /// KiB.</summary>
    /// <remarks>Default: 16 MiB. So much memory is used when something is that long.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxTokenLength { get; init => field = AtLeast(1 << 16, value); } = 1 << 24;

    /// <summary>How long a text may be, of whatever pieces it is made, in bytes of UTF-8. At least 64 KiB.</summary>
    /// <remarks>Default: 16 MiB.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxTextLength { get; init => field = AtLeast(1 << 16, value); } = 1 << 24;

    /// <summary>How much may stand before the feed begins, in bytes. At least 1 KiB.</summary>
    /// <remarks>Default: 1 MiB.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxJunkLength { get; init => field = AtLeast(1 << 10, value); } = 1 << 20;

    /// <summary>How many items are read.</summary>
    /// <remarks>Default: null, which is 1,000,000 where all of them are held in memory, and no limit where they come one at a
    /// time.</remarks>
    public int? MaxItems { get; init; }

    /// <summary>How long a document may be, in bytes.</summary>
    /// <remarks>Default: null, which is 512 MiB where all of it is held in memory, and no limit where items come one at a time.</remarks>
    public long? MaxLength { get; init; }

    /// <summary>How many diagnostics are kept. At least one.</summary>
    /// <remarks>Default: 1,000. One more says how many there were beyond.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less.</exception>
    public int MaxDiagnostics { get; init => field = AtLeast(1, value); } = 1_000;

    private static int AtLeast(int least, int value, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
