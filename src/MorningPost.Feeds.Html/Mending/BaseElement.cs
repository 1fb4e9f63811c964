using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>The element that says what a page's relative URLs are relative to, wherever it stands.</summary>
internal static class BaseElement
{
    /// <returns>What the first of them says that says anything.</returns>
    public static string? In(string html)
    {
        if (!html.Contains("<base", StringComparison.OrdinalIgnoreCase))
            return null;
        var markup = new MarkupReader(html);
        while (markup.Read())
        {
            if (markup is { Kind: MarkupKind.StartTag, Name: "base" } && markup.Value("href") is { } href)
                return href;
        }

        return null;
    }
}
