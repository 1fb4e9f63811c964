using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>Texts of Syndication's as we hold them.</summary>
internal static class ImportedText
{
    /// <summary>Plain text. What says that it is text is text.</summary>
    public static string? Plain(TextSyndicationContent? content) =>
        content?.Text is not { } text ? null : content.Type == "text" ? text : MarkupText.ToPlain(text);

    /// <summary>Plain text from what RSS means as HTML, whatever it says.</summary>
    public static string? Description(TextSyndicationContent? content) => content?.Text is { } text ? MarkupText.ToPlain(text) : null;

    /// <summary>Plain text beside a content. As text, tags are Atom's and text; without tags, references are those that RSS's HTML
    /// has.</summary>
    public static string? Beside(TextSyndicationContent? content) =>
        content is { Type: "text", Text: { } text } && MarkupText.HasTags(text) ? text : Description(content);

    /// <returns>The body; null when it is of a kind that we don't have.</returns>
    public static FeedContent? Body(SyndicationContent? content) => content switch
    {
        TextSyndicationContent { Type: "text", Text: { } text } => FeedContent.Text(text),
        TextSyndicationContent { Type: "xhtml", Text: { } markup } => FeedContent.Html(WithoutDivision(markup)),
        TextSyndicationContent { Text: { } html } => FeedContent.Html(html),
        XmlSyndicationContent { Type: "application/xhtml+xml" or "text/html" } xml => FeedContent.Html(Inside(xml)),
        _ => null,
    };

    /// <summary>The div that Atom demands around XHTML isn't part of it.</summary>
    private static string WithoutDivision(string markup)
    {
        var text = markup.AsSpan().Trim();
        if (!text.StartsWith("<div", StringComparison.Ordinal) || !text.EndsWith("</div>", StringComparison.Ordinal))
            return markup;
        var end = text.IndexOf('>');
        var isXhtml = text[..end].Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);
        return isXhtml ? text[(end + 1)..^"</div>".Length].ToString() : markup;
    }

    private static string Inside(XmlSyndicationContent xml)
    {
        using var reader = xml.GetReaderAtContent();
        return reader.ReadInnerXml();
    }
}
