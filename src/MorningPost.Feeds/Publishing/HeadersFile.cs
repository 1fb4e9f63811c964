using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>The file <c>_headers</c>, by which some hosts of static files learn media types and cache times.</summary>
internal static class HeadersFile
{
    public const string Path = "_headers";

    public static Utf8Buffer Of(IReadOnlyList<FeedArchive> feeds)
    {
        var text = new StringBuilder();
        foreach (var feed in feeds)
        {
            foreach (var document in new[] { feed.DocumentOf(0, null), feed.DocumentOf(1, null) })
            {
                var path = document.Path.Replace("/0001.", "/*.", StringComparison.Ordinal);
                text.Append('/').Append(path).Append('\n')
                    .Append("  Content-Type: ").Append(document.ContentType).Append('\n')
                    .Append("  Cache-Control: ").Append(document.CacheControl).Append('\n');
            }
        }

        var file = new Utf8Buffer(text.Length);
        file.AppendText(text.ToString());
        return file;
    }
}
