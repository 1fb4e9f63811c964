using System.Net;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>Makes a mail message of an issue: plain text and HTML. The same arguments give the same message.</summary>
public static class IssueMail
{
    /// <summary>What Gmail shows without clipping is 102 KB; the rest is for what servers add.</summary>
    private const int MaxHtmlBytes = 100_000;

    /// <summary>Makes the message of an issue.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue. Its id and date become <c>Message-ID</c> and <c>Date</c>, its standfirst the preheader. HTML over
    /// 100,000 bytes is cut at a section, with a link to the issue's page where it has one.</param>
    /// <param name="from">Who sends it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="unsubscribe">Where the recipient unsubscribes, for <c>List-Unsubscribe</c> (RFC 2369); with an https address the
    /// message says <c>List-Unsubscribe-Post</c> (RFC 8058) too. Default: neither.</param>
    /// <param name="audience">Who sees it. Default: <see cref="Audience.Everyone"/>.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The issue has neither id nor number.</exception>
    public static MimeMessage Create(Newsletter newsletter, Issue issue, MailboxAddress from, MailboxAddress to,
        Uri? unsubscribe = null, Audience audience = Audience.Everyone)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (IssueIds.NameOf(issue) is null)
            throw new ArgumentException("The issue has neither id nor number, so its message can have no id.", nameof(issue));

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(IssueIds.Of(newsletter, issue))).AsSpan(0, 16));
        var host = newsletter.Url.IdnHost;
        var text = $"{issue.Title}\n\n{new IssueRenderer(newsletter, IssueMedium.Text) { Audience = audience }.Render(issue)}";
        var message = new MimeMessage
        {
            Subject = issue.Title,
            Date = issue.Published,
            MessageId = $"{name}@{host}",
            Body = new MultipartAlternative(Part("plain", text), Part("html", Html(newsletter, issue, audience))) { Boundary = $"={name}" },
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.ListId, Encoding.UTF8, $"<{host}>");
        if (unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            if (unsubscribe.Scheme == Uri.UriSchemeHttps)
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static string Html(Newsletter newsletter, Issue issue, Audience audience)
    {
        var renderer = new IssueRenderer(newsletter, IssueMedium.Mail) { Audience = audience };
        var page = Page(newsletter, issue, renderer.Render(issue), null);
        for (var kept = issue.Sections.Count - 1; kept >= 0 && Encoding.UTF8.GetByteCount(page) > MaxHtmlBytes; kept--)
            page = Page(newsletter, issue, renderer.Render(issue with { Sections = [.. issue.Sections.Take(kept)] }), issue.Url);
        return page;
    }

    private static string Page(Newsletter newsletter, Issue issue, string body, Uri? rest)
    {
        var title = WebUtility.HtmlEncode(issue.Title);
        var language = WebUtility.HtmlEncode(IssueLayout.LanguageOf(newsletter, issue));
        var link = rest is null ? null : WebUtility.HtmlEncode(rest.AbsoluteUri);
        return $"<!DOCTYPE html><html lang=\"{language}\" dir=\"auto\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>"
            + $"<div style=\"display:none\">{WebUtility.HtmlEncode(issue.Standfirst)}</div><h1 dir=\"auto\">{title}</h1>{body}"
            + (link is null ? "" : $"<p><a href=\"{link}\">{link}</a></p>") + "</body></html>";
    }
}
