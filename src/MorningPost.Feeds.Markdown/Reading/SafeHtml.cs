using Ganss.Xss;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>HTML that readers, pages and mails can show: nothing that runs, no forms, nothing that leaves its place.</summary>
internal static class SafeHtml
{
    private static readonly string[] Forms =
        ["form", "input", "button", "select", "option", "optgroup", "textarea", "label", "fieldset", "legend", "keygen"];

    private static readonly HtmlSanitizer Sanitizer = Create();

    public static string Of(string html) => Sanitizer.Sanitize(html);

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowedTags.ExceptWith(Forms);
        sanitizer.AllowedTags.UnionWith(["video", "audio", "source", "track", "picture"]);
        sanitizer.AllowedAttributes.UnionWith(["srcset", "sizes", "poster", "controls", "loading", "media", "id", "kind", "srclang"]);
        sanitizer.AllowedCssProperties.Remove("position");
        return sanitizer;
    }
}
