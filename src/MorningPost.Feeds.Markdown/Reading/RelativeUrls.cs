using System.Text.Json.Nodes;
using MorningPost.Feeds.Html;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Makes what is relative absolute: an issue's links and pictures are relative to the issue's own address.</summary>
internal static class RelativeUrls
{
    private const string Url = "url";

    /// <summary>Resolves the addresses in the fields of an issue and in its HTML, but for links within a text (<c>#fn1</c>).</summary>
    /// <param name="issue">The fields. Without an absolute <c>url</c> nothing changes.</param>
    public static void Resolve(JsonObject issue)
    {
        if (TextOf(issue[Url]) is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var page)
            || (page.Scheme != Uri.UriSchemeHttp && page.Scheme != Uri.UriSchemeHttps))
            return;
        Walk(issue, page);
    }

    private static void Walk(JsonNode? node, Uri page)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Walk(item, page);
        }

        if (node is not JsonObject fields)
            return;
        foreach (var (name, value) in fields.ToList())
        {
            if (TextOf(value) is not { } text)
                Walk(value, page);
            else if (name == "html")
                fields[name] = HtmlUrls.MakeAbsolute(text, page);
            else if ((name == Url || name.EndsWith("Url", StringComparison.Ordinal)) && Absolute(text, page) is { } absolute)
                fields[name] = absolute;
        }
    }

    /// <returns>Null where it is absolute, empty or no address at all: the validator says so.</returns>
    private static string? Absolute(string url, Uri page) =>
        url.Trim().Length > 0 && (url[0] is '/' or '\\' || !Uri.TryCreate(url, UriKind.Absolute, out _))
            && Uri.TryCreate(page, url, out var absolute)
            ? absolute.AbsoluteUri : null;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
