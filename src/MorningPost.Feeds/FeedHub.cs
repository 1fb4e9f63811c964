namespace MorningPost.Feeds;

/// <summary>A place that announces changes of the feed.</summary>
/// <remarks>RSS: <c>atom:link rel="hub"</c>. Atom: <c>link rel="hub"</c>. JSON Feed: <c>hubs[]</c>.</remarks>
public sealed record FeedHub
{
    /// <summary>The protocol. <c>WebSub</c> unless said otherwise.</summary>
    /// <remarks>JSON Feed <c>type</c>. RSS and Atom know WebSub only and leave out the others.</remarks>
    public string Type { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "WebSub";

    /// <summary>The hub. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    internal bool IsWebSub =>
        Type.Equals("WebSub", StringComparison.OrdinalIgnoreCase) || Type.Equals("PubSubHubbub", StringComparison.OrdinalIgnoreCase);
}
