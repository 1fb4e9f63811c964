using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>Texts as Syndication holds them.</summary>
internal static class ExportedText
{
    public static TextSyndicationContent? Plain(string? text) => text is null ? null : new TextSyndicationContent(text);

    /// <summary>A text that becomes RSS's description, which is HTML: what could be taken for markup is escaped, and says that it is
    /// HTML.</summary>
    public static TextSyndicationContent? Description(string? text) =>
        text is not null && MarkupText.IsAmbiguous(text) ? Html(MarkupText.Encode(text)) : Plain(text);

    public static TextSyndicationContent? Body(FeedContent? content) => content switch
    {
        null => null,
        { IsHtml: true } => Html(content.Value),
        _ => Plain(content.Value),
    };

    private static TextSyndicationContent Html(string html) => new(html, TextSyndicationContentKind.Html);
}
