namespace MorningPost.Feeds;

/// <summary>How feeds are written, by concern. Immutable; the default is what most readers understand best.</summary>
/// <remarks><see cref="Format"/> and <see cref="Projection"/> change the bytes of documents. <see cref="Policy"/> changes none: it says
/// what is refused.</remarks>
public sealed record FeedWriterOptions
{
    /// <summary>The defaults of all three.</summary>
    public static FeedWriterOptions Default { get; } = new();

    /// <summary>How documents say what the model holds. Default: <see cref="FeedFormatOptions.Default"/>.</summary>
    public FeedFormatOptions Format
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedFormatOptions.Default;

    /// <summary>What of issues goes into their items. Default: <see cref="FeedProjectionOptions.Default"/>. Only issues are projected: for
    /// a feed of items it does nothing.</summary>
    public FeedProjectionOptions Projection
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedProjectionOptions.Default;

    /// <summary>What is refused. Default: <see cref="FeedWriterPolicy.Default"/>.</summary>
    public FeedWriterPolicy Policy
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedWriterPolicy.Default;
}
