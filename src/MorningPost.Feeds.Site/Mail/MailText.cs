using System.Text;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>The part of a message that is plain text: lines of 72 columns, addresses on lines of their own.</summary>
internal static class MailText
{
    public static string Of(Newsletter newsletter, Issue issue, MailOptions options)
    {
        using var output = new Utf8Buffer(16 * 1024);
        var sink = new TextSink(output);
        sink.Begin(IssueLayout.LanguageOf(newsletter, issue), options.IncludeSponsored);
        sink.Paragraph(issue.Title);
        if (issue.Url is { } url)
            sink.Paragraph(FeedUrl.ToAscii(url));
        IssueLayout.Lead(sink, issue, withImage: true);
        foreach (var section in issue.Sections)
        {
            if (IssueLayout.Shows(issue, section, options.Audience, options.IncludeSponsored))
                section.LayOut(sink, withTitle: true);
        }

        IssueLayout.Call(sink, newsletter, options.Audience);
        sink.End();
        return Encoding.UTF8.GetString(output.Written);
    }
}
