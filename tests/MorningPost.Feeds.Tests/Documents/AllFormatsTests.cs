using System.Text;

namespace MorningPost.Feeds.Tests.Documents;

/// <summary>What is the same in all three formats.</summary>
public sealed class AllFormatsTests
{
    private const string Address = "private@a.example";

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Titles_names_and_categories_are_one_line(FeedFormat format)
    {
        const string Wild = "\n  Line one\n  line two \t";
        var person = new FeedPerson { Name = Wild };
        var feed = Plain.Feed with
        {
            Title = Wild,
            Authors = [person],
            Contributors = [person],
            Categories = [new FeedCategory { Term = Wild, Label = Wild }],
            Links = [new FeedLink { Relation = "via", Url = Plain.Feed.Url!, Title = Wild }],
        };
        var item = Plain.Item with
        {
            Title = Wild,
            Authors = [person, person],
            Contributors = [person],
            Categories = [new FeedCategory { Term = Wild, Label = Wild }],
            Source = new FeedSource { Title = Wild, FeedUrl = Plain.Feed.FeedUrl!, Authors = [person], Categories = [Wild] },
            Attachments =
            [
                new FeedAttachment { Url = Plain.Feed.Url!, MediaType = "a/b", Title = Wild },
                new FeedAttachment { Url = Plain.Item.Url!, MediaType = "a/b", Title = Wild },
            ],
            Image = new FeedImage { Url = Plain.Feed.Url!, Caption = Wild },
            Links = [new FeedLink { Relation = "via", Url = Plain.Feed.Url!, Title = Wild }],
        };

        var document = Encoding.UTF8.GetString(
            await Written.Feed(
                format,
                feed,
                [item],
                new FeedWriterOptions { Format = new() { Generator = new FeedGenerator { Name = Wild, Version = Wild } } }));

        Assert.DoesNotContain('\n', document.Replace("?>\n", "?>", StringComparison.Ordinal).TrimEnd('\n'));
        Assert.DoesNotContain("&#xA;", document, StringComparison.Ordinal);
        Assert.DoesNotContain("\\n", document, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", document, StringComparison.Ordinal);
        Assert.Contains("Line one line two", document, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task So_they_are_in_the_body_of_an_issue(FeedFormat format)
    {
        var issue = Everything.Issue with
        {
            Sections =
            [
                new ArticleSection
                {
                    Key = "a",
                    Title = "Section\nof two lines",
                    Articles =
                    [
                        new Article { Key = "a", Headline = " Headline\nof  two lines ", Body = RichText.Plain("Body\nof two lines.") },
                    ],
                },
                new ToolsSection
                {
                    Key = "t",
                    Tools =
                    [
                        new Tool { Key = "t", Name = "Tool\nof two lines", Description = "D", Url = new Uri("https://tools.example/") },
                    ],
                },
            ],
        };

        var body = FeedReader.Read(await Written.Issues(format, Everything.Newsletter, [issue])).Items.Single().Content!.Value;

        foreach (var line in new[] { "Section of two lines<", "Headline of two lines<", "Tool of two lines<", "Body<br>of two lines." })
            Assert.Contains(line, body, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task No_address_goes_out_by_default_and_none_stands_for_a_name(FeedFormat format)
    {
        var nameless = new FeedPerson { Email = Address };
        var feed = Plain.Feed with { Authors = [nameless], Contributors = [nameless] };

        foreach (var item in new[]
        {
            Plain.Item,
            Plain.Item with { Authors = [nameless, new FeedPerson { Name = "Ada", Email = Address }], Contributors = [nameless] },
        })
            Assert.DoesNotContain("a.example", Encoding.UTF8.GetString(await Written.Feed(format, feed, [item])), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Nor_does_one_with_the_typed_issue(FeedFormat format)
    {
        var person = new FeedPerson { Name = "Ada", Email = Address };
        var issue = Everything.Issue with
        {
            Authors = [person, new FeedPerson { Email = Address }],
            Sections =
            [
                new ArticleSection
                {
                    Key = "a",
                    Articles = [new Article { Key = "a", Headline = "H", Body = RichText.Plain("x"), Authors = [person] }],
                },
            ],
        };

        var hidden = await Written.Issues(
            format, Everything.Newsletter, [issue], options: new FeedWriterOptions { Projection = new() { IncludeIssue = true } });
        var shown = await Written.Issues(
            format,
            Everything.Newsletter,
            [issue],
            options: new FeedWriterOptions { Format = new() { IncludeEmails = true }, Projection = new() { IncludeIssue = true } });

        Assert.DoesNotContain("a.example", Encoding.UTF8.GetString(hidden), StringComparison.Ordinal);
        Assert.True(FeedReader.Read(shown).Items.Single().TryGetIssue(out var back));
        Assert.Equal(issue, back);
    }

    [Theory]
    [InlineData(FeedFormat.Atom, "<email>ada@a.example</email>")]
    [InlineData(FeedFormat.Json, "\"url\":\"mailto:ada@a.example\"")]
    public async Task An_option_lets_them_out(FeedFormat format, string part)
    {
        var document = await Written.Feed(
            format,
            Plain.Feed with { Authors = [new FeedPerson { Name = "Ada", Email = "ada@a.example" }] },
            [Plain.Item],
            new FeedWriterOptions { Format = new() { IncludeEmails = true } });

        Assert.Contains(part, Encoding.UTF8.GetString(document), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_blank_title_of_a_link_or_a_file_is_left_out(FeedFormat format)
    {
        var item = Plain.Item with
        {
            Links = [new FeedLink { Relation = "via", Url = Plain.Feed.Url!, Title = "" }],
            Attachments = [new FeedAttachment { Url = Plain.Feed.Url!, MediaType = "a/b", Title = "\u200B" }],
        };

        var document = Encoding.UTF8.GetString(await Written.Feed(format, Plain.Feed, [item]));

        Assert.DoesNotContain("title=\"", document, StringComparison.Ordinal);
        Assert.DoesNotContain("\"title\":\"\"", document, StringComparison.Ordinal);
        Assert.DoesNotContain("\u200B", document, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_date_that_nobody_set_is_blamed_on_its_item_with_everything_else_that_is_wrong(FeedFormat format)
    {
        var items = new[]
        {
            Plain.Item with { Published = DateTimeOffset.MaxValue },
            Plain.Item with { Id = "tag:news.example,2026:b", Url = new Uri("/b", UriKind.Relative) },
        };
        var issues = new[]
        {
            Everything.Issue with { Published = DateTimeOffset.MaxValue, Updated = null },
            Everything.Issue with { Id = "b", Title = "" },
        };

        var ofItems = await Assert.ThrowsAsync<FeedException>(() => Written.Feed(format, Plain.Feed with { Updated = null }, items));
        var ofIssues = await Assert.ThrowsAsync<FeedException>(() => Written.Issues(format, Everything.Newsletter, issues));

        Assert.Equal(["items[0].published", "items[1].url"], ofItems.Diagnostics.Select(finding => finding.Path));
        Assert.Equal(["issues[0].published", "issues[1].title"], ofIssues.Diagnostics.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData(FeedFormat.Rss, true)]
    [InlineData(FeedFormat.Atom, true)]
    [InlineData(FeedFormat.Json, false)]
    public async Task A_sequence_that_is_not_newest_first_is_refused_where_its_first_item_dates_the_feed(FeedFormat format, bool isDated)
    {
        var items = Enumerable.Range(1, 3).Select(
            day => Plain.Item with { Id = $"tag:news.example,2026:{day}", Published = DateTimeOffset.UnixEpoch.AddDays(day) }).ToList();
        var issues = Enumerable.Range(1, 3).Select(
            day => Everything.Issue with { Id = $"{day}", Published = DateTimeOffset.UnixEpoch.AddDays(day), Updated = null }).ToList();

        Assert.Equal(
            isDated ? ["items[1].published"] : [],
            await Refused(() => FeedWriter.WriteAsync(Stream.Null, format, Plain.Feed with { Updated = null }, items.ToAsyncEnumerable())));
        Assert.Equal(
            isDated ? ["issues[1].published"] : [],
            await Refused(() => FeedWriter.WriteAsync(Stream.Null, format, Everything.Newsletter, issues.ToAsyncEnumerable())));
        Assert.Empty(
            await Refused(
                () =>
                    FeedWriter.WriteAsync(
                        Stream.Null, format, Plain.Feed with { Updated = items[2].Published }, items.ToAsyncEnumerable())));
        Assert.Empty(await Refused(() => FeedWriter.WriteAsync(Stream.Null, format, Plain.Feed with { Updated = null }, items)));
        Assert.Empty(
            await Refused(
                () =>
                    FeedWriter.WriteAsync(
                        Stream.Null, format, Plain.Feed with { Updated = null }, Enumerable.Reverse(items).ToAsyncEnumerable())));
    }

    private static async Task<IEnumerable<string>> Refused(Func<Task> write)
    {
        try
        {
            await write();
            return [];
        }
        catch (FeedException e)
        {
            Assert.All(e.Diagnostics, finding => Assert.Equal("MPF2037", finding.Code));
            return e.Diagnostics.Select(finding => finding.Path);
        }
    }
}
