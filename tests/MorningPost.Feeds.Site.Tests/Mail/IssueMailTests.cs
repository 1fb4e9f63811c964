using System.Text;
using MimeKit;
using MorningPost.Feeds.Site.Mail;

namespace MorningPost.Feeds.Site.Tests.Mail;

public sealed class IssueMailTests
{
    private static readonly Issue Issue = MadeUpArchive.Issue(0) with { Title = "نشرة الصباح", Url = new Uri("https://example.org/daily/1/") };

    [Fact]
    public void The_same_issue_is_the_same_message() => Assert.Equal(Bytes(Create(Issue)), Bytes(Create(Issue)));

    [Fact]
    public void What_is_written_reads_back()
    {
        var read = MimeMessage.Load(new MemoryStream(Bytes(Create(Issue, "https://example.org/u?r=1"))), TestContext.Current.CancellationToken);

        Assert.Equal((Issue.Title, Issue.Published), (read.Subject, read.Date));
        Assert.Contains("Lead of 0", read.TextBody, StringComparison.Ordinal);
        Assert.Contains(Issue.Title, read.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("<https://example.org/u?r=1>", read.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", read.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void One_click_is_for_https_alone() =>
        Assert.False(Create(Issue, "mailto:leave@example.org").Headers.Contains("List-Unsubscribe-Post"));

    [Fact]
    public void What_is_for_subscribers_is_not_for_everyone()
    {
        var message = Create(Issue with { Sections = [.. Issue.Sections.Select(section => section with { Audience = Audience.Subscribers })] });

        Assert.DoesNotContain("Lead of 0", message.TextBody + message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_HTML_is_cut_at_a_section_and_links_the_page()
    {
        var sections = Enumerable.Range(0, 200).Select(i => new TextSection { Key = $"s{i}", Text = RichText.Plain(new string('x', 1000)) });

        var html = Assert.IsType<string>(Create(Issue with { Sections = [.. sections] }).HtmlBody);

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 50_000, 100_000);
        Assert.Contains("href=\"https://example.org/daily/1/\"", html, StringComparison.Ordinal);
    }

    private static MimeMessage Create(Issue issue, string? unsubscribe = null) => IssueMail.Create(MadeUpArchive.Newsletter, issue,
        new MailboxAddress("The Daily", "daily@example.org"), new MailboxAddress("Zoë", "zoe@example.org"), unsubscribe is null ? null : new Uri(unsubscribe));

    private static byte[] Bytes(MimeMessage message)
    {
        var stream = new MemoryStream();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
