namespace MorningPost.Feeds.Interop;

/// <summary>A feed to be written in all formats, and read by readers that aren't ours.</summary>
/// <param name="Name">The beginning of its documents' names.</param>
/// <param name="Feed">The feed. Each document gets an address of its own.</param>
/// <param name="Items">The items.</param>
internal record Case(string Name, Feed Feed, IReadOnlyList<FeedItem> Items)
{
    public FeedWriterOptions Options { get; init; } = FeedWriterOptions.Default;

    /// <summary>The formats in which it is written.</summary>
    public IReadOnlyList<FeedFormat> Formats { get; init; } = Enum.GetValues<FeedFormat>();

    public string FileName(FeedFormat format) => Name + "." + (format == FeedFormat.Json ? "json" : Expectation.NameOf(format) + ".xml");

    public Uri FeedUrl(FeedFormat format) => new("https://interop.example/" + FileName(format));

    public virtual Task WriteAsync(FeedFormat format, Stream stream) =>
        FeedWriter.WriteAsync(stream, format, Feed with { FeedUrl = FeedUrl(format) }, Items, Options);
}
