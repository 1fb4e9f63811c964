using System.IO.Compression;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace MorningPost.Feeds.Tool.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Ghost = """
        {"db":[{"meta":{"exported_on":1764500000000,"version":"5.87.0"},"data":{
        "posts":[
        {"id":"1","uuid":"u1","title":"Hello & welcome","slug":"hello",
        "html":"<p>A <a href=\"__GHOST_URL__/about/\">link</a>.</p><script>x()</script>",
        "feature_image":"__GHOST_URL__/content/images/a.png","type":"post","status":"published","visibility":"members",
        "published_at":"2026-03-01T09:30:00.000Z","updated_at":"2026-03-02T10:00:00.000Z","custom_excerpt":"The first one."},
        {"id":"2","title":"A draft","slug":"draft","html":"<p>Soon.</p>","type":"post","status":"draft","visibility":"public",
        "published_at":null},
        {"id":"3","title":"About","slug":"about","html":"<p>Me.</p>","type":"page","status":"published","visibility":"public",
        "published_at":"2026-03-01T09:30:00.000Z"},
        {"id":"4","title":"Sent by mail","slug":"mail","html":"<p>Hi.</p>","type":"post","status":"sent","visibility":"public",
        "published_at":1772445600000}],
        "tags":[{"id":"t1","name":"News"},{"id":"t2","name":"#internal"}],
        "posts_tags":[{"post_id":"1","tag_id":"t2","sort_order":0},{"post_id":"1","tag_id":"t1","sort_order":1}],
        "users":[{"id":"a1","name":"Ada"}],"posts_authors":[{"post_id":"1","author_id":"a1","sort_order":0}],
        "posts_meta":[{"post_id":"1","feature_image_alt":"A hand"}]}}]}
        """;

    private const string PostsCsv = """"
        post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
        101.the-first,2026-02-01T08:00:00.000Z,true,,,newsletter,everyone,"The first, with ""quotes""","Two
        lines",
        102.paid,2026-02-01T10:00:00.000Z,true,,,podcast,only_paid,Paid,,https://cdn.example/2.mp3
        103.draft,,false,,,newsletter,everyone,A draft,,
        104.lost,2026-02-03T10:00:00.000Z,true,,,newsletter,everyone,Lost,,
        """";

    private const string Buttondown = """
        ---
        id: 7f0
        subject: "Notes: one"
        status: sent
        email_type: public
        slug: notes-one
        publish_date: 2026-01-05T07:00:00.000000Z
        description: What it is
        tags:
          - maps
        ---

        # Good morning

        There is *plenty*:

        ## A heading

        - one
        - two
        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Ghost_s_posts_are_issues_and_drafts_and_pages_are_named()
    {
        await StartAsync();
        _tool.Write("ghost.json", Ghost);

        var run = await _tool.RunAsync("import", "ghost.json");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("2 issues written in issues, 2026-03-01.md to 2026-03-02.md; 3 left out.", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            [
                "left out: A draft: it isn't published (draft).",
                "left out: About: a page is no issue.",
                "left out: Hello & welcome: 1 <script>.",
            ],
            run.Error.TrimEnd().Split(Environment.NewLine).Order(StringComparer.Ordinal));
        var issue = Read("2026-03-01.md");
        Assert.Equal(("hello", "Hello & welcome", "The first one."), (issue.Id, issue.Title, issue.Standfirst));
        Assert.Equal(new Uri("https://letter.example/hello/"), issue.Url);
        Assert.Equal((Audience.Subscribers, "Ada", "News"), (issue.Audience, issue.Authors[0].Name, Assert.Single(issue.Topics).Term));
        Assert.Equal(("https://letter.example/content/images/a.png", "A hand"), (issue.Image?.Url.AbsoluteUri, issue.Image?.Alt));
        Assert.Equal(
            "<p>A <a href=\"https://letter.example/about/\">link</a>.</p>", Assert.IsType<HtmlSection>(Assert.Single(issue.Sections)).Html);
        Assert.Equal("Sent by mail", Read("2026-03-02.md").Title);
        Assert.Equal(0, (await _tool.RunAsync("publish")).ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Substack_s_export_is_read_as_folder_and_as_zip(bool isZip)
    {
        await StartAsync();
        _tool.Write("export/posts.csv", PostsCsv);
        _tool.Write("export/posts/101.the-first.html", "<p>One.</p>");
        _tool.Write("export/posts/102.paid.html", "<p>Two.</p><iframe src=\"https://e.example/\"></iframe>");
        if (isZip)
            ZipFile.CreateFromDirectory(_tool.PathOf("export"), _tool.PathOf("export.zip"), CompressionLevel.Fastest, true);

        var run = await _tool.RunAsync("import", isZip ? "export.zip" : "export", "--site", "https://old.example/");

        Assert.StartsWith("2 issues written in issues, 2026-02-01-01.md to 2026-02-01-02.md; 3 left", run.Out, StringComparison.Ordinal);
        Assert.Contains("left out: Lost: there is no posts/104.lost.html.", run.Error, StringComparison.Ordinal);
        Assert.Contains("left out: Paid: 1 <iframe>.", run.Error, StringComparison.Ordinal);
        var (first, second) = (Read("2026-02-01-01.md"), Read("2026-02-01-02.md"));
        Assert.Equal(("the-first", "The first, with \"quotes\""), (first.Id, first.Title));
        Assert.Equal("Two lines", first.Standfirst?.ReplaceLineEndings(" "));
        Assert.Equal(new Uri("https://old.example/p/the-first"), first.Url);
        Assert.Equal((Audience.Subscribers, "https://cdn.example/2.mp3"), (second.Audience, second.Attachments[0].Url.AbsoluteUri));
        Assert.Equal(0, (await _tool.RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task Buttondown_s_Markdown_is_read_and_what_has_no_date_is_named()
    {
        await StartAsync();
        _tool.Write("emails/one.md", Buttondown);
        _tool.Write("emails/two.md", "Just a text.");
        _tool.Write("emails/three.md", "---\nsubject: [a\n---\nx");

        var run = await _tool.RunAsync("import", "emails");

        Assert.StartsWith("1 issue written in issues, 2026-01-05.md to 2026-01-05.md; 2 left out.", run.Out, StringComparison.Ordinal);
        Assert.Contains("left out: two: it has no date.", run.Error, StringComparison.Ordinal);
        Assert.Contains("left out: emails/three.md".Replace("emails/", "", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        var issue = Read("2026-01-05.md");
        Assert.Equal(("notes-one", "Notes: one", "What it is", "maps"), (issue.Id, issue.Title, issue.Standfirst, issue.Topics[0].Term));
        var html = Assert.IsType<HtmlSection>(Assert.Single(issue.Sections)).Html;
        Assert.Contains("<em>plenty</em>", html, StringComparison.Ordinal);
        Assert.Contains("<li>two</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttondown_s_API_is_read()
    {
        await StartAsync();
        _tool.Write("emails.json", """
            {"count":2,"results":[
            {"id":"a","subject":"One","body":"Hello **you**","publish_date":"2026-01-06T07:00:00Z","status":"sent","slug":"one",
            "email_type":"premium"},
            {"id":"b","subject":"Two","body":"x","publish_date":"2026-01-07T07:00:00Z","status":"draft"}]}
            """);

        var run = await _tool.RunAsync("import", "emails.json");

        Assert.StartsWith("1 issue written", run.Out, StringComparison.Ordinal);
        Assert.Contains("left out: Two: it isn't sent (draft).", run.Error, StringComparison.Ordinal);
        Assert.Equal((Audience.Subscribers, "one"), (Read("2026-01-06.md").Audience, Read("2026-01-06.md").Id));
    }

    [Fact]
    public async Task A_feed_s_items_keep_their_ids_and_our_own_issues_come_back_whole()
    {
        await StartAsync();
        _tool.Web.Add("https://blog.example/feed", """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
            <link>https://blog.example/</link><description>D</description>
            <item><guid isPermaLink="false">tag:blog.example,2026:1</guid><title>One</title>
            <link>https://blog.example/1</link><dc:rights>Mine</dc:rights>
            <description>&lt;p&gt;See &lt;a href="/2"&gt;two&lt;/a&gt;.&lt;/p&gt;</description>
            <pubDate>Sun, 01 Nov 2026 06:00:00 GMT</pubDate></item>
            <item><guid isPermaLink="false">tag:blog.example,2026:2</guid><title>Two</title>
            <description>x</description></item></channel></rss>
            """);

        var run = await _tool.RunAsync("import", "https://blog.example/feed");
        var again = await _tool.RunAsync("import", "https://blog.example/feed");

        Assert.StartsWith("1 issue written in issues, 2026-11-01.md to 2026-11-01.md; 2 left out.", run.Out, StringComparison.Ordinal);
        Assert.Equal("left out: Two: it has no date.\nleft out: rights of 1 item.", run.Error.ReplaceLineEndings("\n").TrimEnd());
        var issue = Read("2026-11-01.md");
        Assert.Equal("tag:blog.example,2026:1", issue.Id);
        Assert.Contains("href=\"https://blog.example/2\"", Assert.IsType<HtmlSection>(issue.Sections[0]).Html, StringComparison.Ordinal);
        Assert.StartsWith("0 issues written; 3 left out.", again.Out, StringComparison.Ordinal);
        Assert.Contains("there is an issue of the id \"tag:blog.example,2026:1\" already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_a_body_is_left_out_and_an_id_that_could_be_none_is_exchanged()
    {
        await StartAsync();
        _tool.Write("feed.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
            {"id":"https://e.example/#1#1","title":"One","content_html":"<p>x</p>","date_published":"2026-11-01T06:00:00Z"},
            {"id":"https://e.example/2","title":"Two","date_published":"2026-11-02T06:00:00Z"}]}
            """);

        var run = await _tool.RunAsync("import", "feed.json");

        Assert.Contains("left out: Two: it has no body.", run.Error, StringComparison.Ordinal);
        Assert.Contains("left out: One: its id \"https://e.example/#1#1\"", run.Error, StringComparison.Ordinal);
        Assert.Equal("https-e-example-1-1", Read("2026-11-01.md").Id);
        Assert.Equal(0, (await _tool.RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_written_over()
    {
        await StartAsync();
        await _tool.RunAsync("new", "--date", "2026-01-06");
        var before = _tool.Read("issues/2026-01-06.md");
        _tool.Write("emails.json", """
            [{"subject":"One","body":"Hello","publish_date":"2026-01-06T07:00:00Z","status":"sent","slug":"one"}]
            """);

        var run = await _tool.RunAsync("import", "emails.json");

        Assert.Contains("2026-01-06-01.md", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Read("issues/2026-01-06.md"));
        Assert.Equal("One", Read("2026-01-06-01.md").Title);
    }

    [Fact]
    public async Task What_is_no_export_is_one_clear_error()
    {
        await StartAsync();
        _tool.Write("empty/readme.txt", "x");
        _tool.Write("broken.zip", "no zip");
        await _tool.RunAsync("init", "letter");
        _tool.Write("other.json", "{\"a\":1}");

        foreach (var name in new[] { "empty", "letter", "broken.zip", "other.json", "nowhere.json", "nowhere.zip" })
        {
            var run = await _tool.RunAsync("import", name);
            Assert.Equal((1, ""), (run.ExitCode, run.Out));
            Assert.StartsWith(name, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    private async Task StartAsync()
    {
        await _tool.RunAsync("init", "--url", "https://letter.example/");
        foreach (var file in Directory.GetFiles(_tool.PathOf("issues")))
            File.Delete(file);
    }

    private Issue Read(string name) => IssueMarkdown.Read(_tool.Read($"issues/{name}"));
}
