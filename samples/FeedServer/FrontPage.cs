using System.Globalization;
using System.Net;
using System.Text;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace FeedServer;

/// <summary>The newest issues, and where the feeds are.</summary>
internal static class FrontPage
{
    private const string Style = """
        :root { color-scheme: light dark; font: 1.1rem/1.6 Georgia, serif; }
        body { max-width: 42rem; margin: 3rem auto; padding: 0 1.2rem; }
        h1 { font-size: 2.4rem; line-height: 1.1; margin: 0; }
        ol { list-style: none; padding: 0; }
        li { display: flex; gap: 1rem; padding: .3rem 0; border-bottom: 1px solid #8884; }
        time { min-width: 6.5rem; opacity: .7; font-variant-numeric: tabular-nums; }
        """;

    public static async Task WriteAsync(HttpContext context, Newsletter newsletter, string archive)
    {
        var html = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{newsletter.Language ?? "en"}\">\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Text(newsletter.Title)}</title>\n")
            .Append(await context.GetFeedLinksHtmlAsync())
            .Append(CultureInfo.InvariantCulture, $"<style>\n{Style}\n</style>\n<h1>{Text(newsletter.Title)}</h1>\n<p>{Text(newsletter.Tagline)}</p>\n<ol>\n");
        await foreach (var issue in IssueFolder.Open(archive, IssueMarkdown.Format).ReadNewestIssuesAsync(10, context.RequestAborted))
            html.Append(CultureInfo.InvariantCulture, $"<li><time>{issue.Published:yyyy-MM-dd}</time> <a href=\"{Text(issue.Url?.AbsoluteUri)}\">{Text(issue.Title)}</a>\n");
        html.Append("</ol>\n<h2>Feeds</h2>\n<ol>\n");
        foreach (var link in await context.GetFeedLinksAsync())
            html.Append(CultureInfo.InvariantCulture, $"<li><time>{link.Format}</time> <a href=\"{Text(link.Href)}\">{Text(link.Title)}</a>\n");
        html.Append("</ol>\n");

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        await context.Response.WriteAsync(html.ToString(), context.RequestAborted);
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text) ?? "";
}
