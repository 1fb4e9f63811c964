namespace MorningPost.Feeds;

/// <summary>An item's body: HTML or plain text, and it says which.</summary>
/// <remarks>
/// <para>RSS: <c>content:encoded</c>, or <c>description</c> when the item has no summary. Atom: <c>content type="html"</c> or
/// <c>type="text"</c>.
/// JSON Feed: <c>content_html</c> or <c>content_text</c>.</para>
/// <para>HTML goes out as it is. It should be a fragment with absolute URLs and without script; <c>HtmlValidator</c> of the package
/// MorningPost.Feeds.Html says where it isn't.</para>
/// </remarks>
public sealed record FeedContent
{
    private FeedContent(string value, bool isHtml)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        IsHtml = isHtml;
    }

    /// <summary>The markup, or the text.</summary>
    public string Value { get; }

    /// <summary>Whether <see cref="Value"/> is HTML.</summary>
    public bool IsHtml { get; }

    /// <summary>A body of HTML.</summary>
    /// <param name="html">A fragment of HTML.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static FeedContent Html(string html) => new(html, isHtml: true);

    /// <summary>A body of plain text. Every character of it is text: <c>&lt;</c> stays a less-than sign.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FeedContent Text(string text) => new(text, isHtml: false);
}
