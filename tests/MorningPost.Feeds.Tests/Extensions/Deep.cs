using System.Text;
using System.Text.Json;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>Extensions of any depth.</summary>
internal static class Deep
{
    public static ExtensionElement Elements(int depth, string text = "x")
    {
        var element = new ExtensionElement { Name = "e", Text = text };
        for (var i = 1; i < depth; i++)
            element = new ExtensionElement { Name = "e", Children = [element] };
        return element;
    }

    /// <summary>Objects and arrays by turns.</summary>
    /// <remarks>To parse them takes the framework time by the square of their depth.</remarks>
    public static JsonElement Json(int depth) => JsonElement.Parse(JsonText(depth), new JsonDocumentOptions { MaxDepth = depth + 1 });

    private static string JsonText(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append(i % 2 == 0 ? "{\"k\":" : "[");
        text.Append('1');
        for (var i = depth - 1; i >= 0; i--)
            text.Append(i % 2 == 0 ? '}' : ']');
        return text.ToString();
    }

    public static byte[] Rss(int depth)
    {
        var (starts, ends) = (string.Concat(Enumerable.Repeat("<e>", depth - 1)), string.Concat(Enumerable.Repeat("</e>", depth - 1)));
        return Encoding.UTF8.GetBytes(
            "<rss version='2.0'><channel><title>T</title><link>https://example.org/</link><item><e xmlns='urn:example:deep'>"
            + starts + ends + "</e></item></channel></rss>");
    }

    public static byte[] JsonFeed(int depth) => Encoding.UTF8.GetBytes(
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","_deep":""" + JsonText(depth) + "}]}");
}
