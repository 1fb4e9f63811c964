using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MorningPost.Feeds.Site.Mail;

namespace MorningPost.Feeds.Site.Tests.Mail;

public sealed class IssueMailTests
{
    private static readonly Issue Issue = MadeUpArchive.Issue(0) with
    {
        Title = "نشرة الصباح",
        Url = new Uri("https://example.org/daily/1/"),
    };

    private static readonly MailOptions Options = new()
    {
        From = new MailboxAddress("The Daily", "daily@example.org"),
        To = new MailboxAddress("Zoë", "zoe@example.org"),
    };

    [Fact]
    public async Task A_file_has_the_bytes_it_had_on_every_machine()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var path = await IssueMail.WriteAsync(
                MadeUpArchive.Newsletter, MadeUpArchive.Issue(0), Options, folder, TestContext.Current.CancellationToken);

            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(Path.Combine(folder, "2026-10-20.eml"), path);
            Assert.Equal([path], Directory.GetFiles(folder));
            Assert.Equal(await BytesAsync(MadeUpArchive.Issue(0), Options), bytes);
            var expected = await File.ReadAllBytesAsync(
                Path.Combine(SamplePages.ThisFolder(), "Issue.verified.eml"), TestContext.Current.CancellationToken);
            Assert.Equal(Encoding.ASCII.GetString(expected), Encoding.ASCII.GetString(bytes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_replaces_that_of_before()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await IssueMail.WriteAsync(MadeUpArchive.Newsletter, Issue, Options, folder, TestContext.Current.CancellationToken);
            var path = await IssueMail.WriteAsync(
                MadeUpArchive.Newsletter, Issue with { Title = "Mended" }, Options, folder, TestContext.Current.CancellationToken);

            Assert.Equal([path], Directory.GetFiles(folder));
            Assert.Equal("Mended", (await MimeMessage.LoadAsync(path, TestContext.Current.CancellationToken)).Subject);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_goes_through_a_server_as_it_is()
    {
        using var server = new LoopbackSmtp();
        using var client = new SmtpClient();
        var message = IssueMail.Create(MadeUpArchive.Newsletter, Issue, Options with { OneClick = new Uri("https://example.org/u?r=1") });

        await client.ConnectAsync("127.0.0.1", server.Port, SecureSocketOptions.None, TestContext.Current.CancellationToken);
        await client.SendAsync(message, TestContext.Current.CancellationToken);
        await client.DisconnectAsync(quit: true, TestContext.Current.CancellationToken);

        var sent = await server.Message;
        Assert.Contains("RCPT TO:<zoe@example.org>", server.Commands);
        Assert.Equal(
            Encoding.ASCII.GetString(await BytesAsync(Issue, Options with { OneClick = new Uri("https://example.org/u?r=1") })),
            Encoding.ASCII.GetString(sent));
        var read = await MimeMessage.LoadAsync(new MemoryStream(sent), TestContext.Current.CancellationToken);
        Assert.Equal((message.Subject, message.Date, message.MessageId), (read.Subject, read.Date, read.MessageId));
        Assert.Equal((message.TextBody, message.HtmlBody), (read.TextBody, read.HtmlBody));
    }

    [Fact]
    public async Task What_is_written_reads_back()
    {
        var read = MimeMessage.Load(new MemoryStream(await BytesAsync(Issue, Options)), TestContext.Current.CancellationToken);

        Assert.Equal((Issue.Title, Issue.Published), (read.Subject, read.Date));
        Assert.Contains("Lead of 0", read.TextBody, StringComparison.Ordinal);
        Assert.Contains(Issue.Title, read.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("en", read.Body!.Headers["Content-Language"]);
    }

    [Theory]
    [InlineData("tag:example.org,2026:daily", "The Daily", "The Daily <daily.example.org>")]
    [InlineData("https://example.org/", "The Daily: \"us\"", "\"The Daily: \\\"us\\\"\" <the-daily-us.example.org>")]
    [InlineData("urn:uuid:9b2a4c3e-0000-4000-8000-000000000001", "Zoë", "Zoë <9b2a4c3e-0000-4000-8000-000000000001.example.org>")]
    public async Task The_list_has_a_name_that_never_changes(string id, string title, string expected)
    {
        var newsletter = MadeUpArchive.Newsletter with { Id = id, Title = title };

        var read = MimeMessage.Load(
            new MemoryStream(await BytesAsync(Issue, Options, newsletter)), TestContext.Current.CancellationToken);

        Assert.Equal(expected, read.Headers["List-Id"]);
    }

    [Fact]
    public void The_list_may_be_named_otherwise()
    {
        Assert.EndsWith("<old.example.com>", Headers(Options with { ListId = "old.example.com" })["List-Id"], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Headers(Options with { ListId = "no list" }));
    }

    [Fact]
    public void One_leaves_by_mail_or_on_a_page_and_at_a_click_only_where_the_recipient_has_an_address()
    {
        var mail = new Uri("mailto:leave@example.org");
        var page = new Uri("https://example.org/leave");
        var own = new Uri("https://example.org/u?r=1");

        Assert.False(Headers(Options).Contains("List-Unsubscribe"));
        var shared = Headers(Options with { Unsubscribe = [page, mail] });
        Assert.Equal("<https://example.org/leave>, <mailto:leave@example.org>", shared["List-Unsubscribe"]);
        Assert.False(shared.Contains("List-Unsubscribe-Post"));
        var oneClick = Headers(Options with { OneClick = own, Unsubscribe = [mail] });
        Assert.Equal("<https://example.org/u?r=1>, <mailto:leave@example.org>", oneClick["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", oneClick["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void Addresses_that_nobody_can_leave_by_are_refused()
    {
        Assert.Contains(
            "https",
            Assert.Throws<ArgumentException>(() => Headers(Options with { OneClick = new Uri("http://example.org/u") })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Headers(Options with { Unsubscribe = [new Uri("ftp://example.org/")] }));
        Assert.Throws<ArgumentException>(() => Headers(
            Options with { OneClick = new Uri("https://example.org/u?r=1"), Unsubscribe = [new Uri("https://example.org/leave")] }));
    }

    [Fact]
    public void What_is_for_subscribers_is_not_for_everyone()
    {
        var message = Create(
            Issue with { Sections = [.. Issue.Sections.Select(section => section with { Audience = Audience.Subscribers })] });

        Assert.DoesNotContain("Lead of 0", message.TextBody + message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_paid_for_can_be_left_out()
    {
        var issue = Issue with
        {
            Sections = [.. Issue.Sections.Select(section => section with { Sponsor = new Sponsor { Name = "Print Ltd" } })],
        };

        var message = IssueMail.Create(MadeUpArchive.Newsletter, issue, Options with { IncludeSponsored = false });

        Assert.DoesNotContain("Print Ltd", message.TextBody + message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Print Ltd", Create(issue).TextBody, StringComparison.Ordinal);
        Assert.Contains("Print Ltd", Create(issue).HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("de", "ltr")]
    public void It_runs_the_way_its_language_does(string language, string direction)
    {
        var html = PublishedSite.Parse(IssueMail.Create(MadeUpArchive.Newsletter with { Language = language }, Issue, Options).HtmlBody!);

        Assert.Equal((language, direction), (html.DocumentElement.GetAttribute("lang"), html.DocumentElement.GetAttribute("dir")));
        Assert.Equal(direction == "rtl" ? "rtl" : null, html.QuerySelector("body > table")!.GetAttribute("dir"));
        Assert.NotNull(html.QuerySelector("body > table h1"));
    }

    [Fact]
    public void Long_HTML_is_cut_at_a_section_and_links_the_page()
    {
        var html = Create(Long).HtmlBody!;

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 98_000, 100_000);
        var page = PublishedSite.Parse(html);
        Assert.Equal(Issue.Url!.OriginalString, page.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.All(
            page.QuerySelectorAll("p").Where(text => text.TextContent[0] == 'x'), text => Assert.Equal(1000, text.TextContent.Length));
    }

    [Fact]
    public void A_long_issue_without_a_page_is_whole()
    {
        var html = Create(Long with { Url = null }).HtmlBody!;

        Assert.Equal(200, PublishedSite.Parse(html).QuerySelectorAll("p").Count(text => text.TextContent[0] == 'x'));
    }

    [Fact]
    public void A_picture_is_no_wider_than_the_text_and_keeps_its_shape()
    {
        var wide = new FeedImage { Url = new Uri("https://example.org/wide.png"), Alt = "Wide", Width = 1200, Height = 630 };
        var narrow = new FeedImage { Url = new Uri("https://example.org/narrow.png"), Alt = "Narrow", Width = 300, Height = 200 };
        var pictures = new GallerySection
        {
            Key = "g",
            Pictures = [new Picture { Key = "a", Image = wide }, new Picture { Key = "b", Image = narrow }],
        };

        var images = PublishedSite.Parse(Create(Issue with { Sections = [pictures] }).HtmlBody!).QuerySelectorAll("img");

        Assert.Equal([("568", "298"), ("300", "200")], images.Select(image => (image.GetAttribute("width"), image.GetAttribute("height"))));
        Assert.All(images, image => Assert.NotEmpty(image.GetAttribute("alt")!));
    }

    [Fact]
    public void What_mail_clients_do_not_know_is_not_there()
    {
        var html = Create(Issue).HtmlBody!;
        var page = PublishedSite.Parse(html);

        Assert.Empty(page.QuerySelectorAll("style, script, link, svg, figure, section"));
        Assert.All(page.QuerySelectorAll("*"), element => Assert.False(element.HasAttribute("class") || element.HasAttribute("id")));
        Assert.DoesNotContain("var(", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9](rem|em|vw)[;\"]", html);
        Assert.All(page.QuerySelectorAll("table[role]"), table => Assert.Equal("0", table.GetAttribute("cellpadding")));
        Assert.Equal("#ffffff", page.QuerySelector("body > table")!.GetAttribute("bgcolor"));
    }

    [Fact]
    public void Plain_text_has_lines_of_72_columns()
    {
        var text = Create(Issue with { Title = string.Join(' ', Enumerable.Repeat("word", 40)) }).TextBody!;

        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 72));
        Assert.StartsWith("word word", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-22", "2026-10-22.eml")]
    [InlineData("con", "con-")]
    [InlineData(".hidden", "hidden-")]
    [InlineData("tag:example.org,2026:a/b", "tag-example-org-2026-a-b-")]
    [InlineData("../../etc/passwd", "etc-passwd-")]
    public void A_file_is_called_as_its_issue_and_is_safe(string id, string expected)
    {
        var name = IssueMail.FileNameOf(Issue with { Id = id });

        Assert.StartsWith(expected, name, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._~-]*[.]eml$", name);
        Assert.InRange(IssueMail.FileNameOf(Issue with { Id = new string('x', 5000) }).Length, 100, 130);
    }

    [Fact]
    public void Two_issues_have_two_files() =>
        Assert.NotEqual(IssueMail.FileNameOf(Issue with { Id = "tag:a/1" }), IssueMail.FileNameOf(Issue with { Id = "tag:a:1" }));

    [Fact]
    public void An_issue_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => Create(Issue with { Id = null, Number = null }));

    private static Issue Long { get; } = Issue with
    {
        Sections =
        [
            .. Enumerable.Range(0, 200).Select(i => new TextSection { Key = $"s{i}", Text = RichText.Plain(new string('x', 1000)) }),
        ],
    };

    private static MimeMessage Create(Issue issue) => IssueMail.Create(MadeUpArchive.Newsletter, issue, Options);

    private static HeaderList Headers(MailOptions options) => IssueMail.Create(MadeUpArchive.Newsletter, Issue, options).Headers;

    private static async Task<byte[]> BytesAsync(Issue issue, MailOptions options, Newsletter? newsletter = null)
    {
        var stream = new MemoryStream();
        await IssueMail.WriteAsync(newsletter ?? MadeUpArchive.Newsletter, issue, options, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
