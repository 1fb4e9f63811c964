#pragma warning disable xUnit1051 // examples don't pass tokens
using System.Runtime.CompilerServices;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Mail;
using MorningPost.Feeds.Site.Tests.Mail;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Tests.Readme;

namespace MorningPost.Feeds.Site.Tests.Readme;

/// <summary>The README of the package: its code stands here.</summary>
public sealed class ReadmeTests
{
    private static string Package { get; } = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds.Site");

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(Path.Combine(Package, "README.md"), ThisFile());

    [Fact]
    public async Task An_archive_is_published_as_feeds_and_pages()
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync();
        var store = new MemoryFeedStore();

        var site = new SitePublisher(newsletter, store, new SiteOptions { Files = folder.Path });
        await new FeedPublisher(newsletter, store).PublishAsync(site.LinkPages(folder));
        var result = await site.PublishAsync(folder);

        Assert.Equal(folder.Files.Count, result.IssuesRead);
        Assert.Contains(result.Written, document => document.Path == "index.html");
    }

    [Fact]
    public async Task An_issue_is_a_mail()
    {
        var newsletter = MadeUpArchive.Newsletter;
        var issue = MadeUpArchive.Issue(2);
        var folder = Directory.CreateTempSubdirectory().FullName;
        using var server = new LoopbackSmtp();
        var (host, port, security) = ("127.0.0.1", server.Port, SecureSocketOptions.None);

        var options = new MailOptions
        {
            From = new MailboxAddress("The Morning Tensor", "letter@example.org"),
            To = new MailboxAddress("Zoë", "zoe@example.org"),
            OneClick = new Uri("https://example.org/leave?who=5b1f"),
        };
        var path = await IssueMail.WriteAsync(newsletter, issue, options, folder);

        using var client = new SmtpClient();
        await client.ConnectAsync(host, port, security);
        await client.SendAsync(IssueMail.Create(newsletter, issue, options));
        await client.DisconnectAsync(quit: true);

        Assert.Equal("2026-10-22.eml", Path.GetFileName(path));
        Assert.Equal(await File.ReadAllBytesAsync(path), await server.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_word_is_changed()
    {
        var options = new SiteOptions { Words = SiteWords.Of("en") with { Archive = "Back issues" } };
        var site = new PublishedSite(MadeUpArchive.Newsletter, options);

        await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.Equal("Back issues", (await site.ReadPageAsync("archive/index.html")).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_theme_has_another_look()
    {
        var theme = new SiteTheme
        {
            Variables = [new SiteVariable { Name = "accent", Value = "#0b3d91" }, new SiteVariable { Name = "display", Value = "Didot, serif" }],
            DarkVariables = [new SiteVariable { Name = "accent", Value = "#9dbdff" }],
            Masthead = "<p class=\"title\"><a href=\"{home}\">{title}</a></p>",
        };
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Theme = theme });

        await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.Contains("--display:Didot, serif;", await site.ReadAsync("site.css"), StringComparison.Ordinal);
        Assert.Null((await site.ReadPageAsync("index.html")).QuerySelector(".masthead .ear"));
    }

    [Fact]
    public async Task Every_variable_it_lists_is_one_of_the_style_sheet()
    {
        var css = await File.ReadAllTextAsync(Path.Combine(Package, "Theme", "site.css"));
        var rows = (await File.ReadAllTextAsync(Path.Combine(Package, "README.md"))).Split("| variable | what |")[1].Split("\n\n")[0];

        var listed = rows.Split('`').Where((_, at) => at % 2 == 1).ToList();

        Assert.Equal(12, listed.Count);
        Assert.All(listed, name => Assert.Contains($"--{name}:", css, StringComparison.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
