using System.Text;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>What stands in an issue file and can't be meant so.</summary>
public sealed class IssueJsonTests
{
    private const string Start = """{ "id": "a", "title": "T", "published": "2026-10-22T06:30:00Z", "sections": [] """;

    [Fact]
    public void A_date_may_be_written_with_escapes() => Assert.Equal(
        TimeSpan.FromHours(2),
        IssueJson.ReadIssue("""{ "id": "a", "title": "T", "published": "2026-10-22T06:30:00\u002B02:00" }"""u8).Published.Offset);

    [Theory]
    [InlineData("432", 432)]
    [InlineData("90.5", 90.5)]
    [InlineData("7:12", 432)]
    [InlineData("59:59", 3599)]
    [InlineData("00:07:12", 432)]
    [InlineData("1:07:12", 4032)]
    [InlineData("1.01:00:00", 90000)]
    public void A_duration_is_in_seconds_or_minutes_and_seconds_or_hours_too(string text, double seconds)
    {
        var issue = Read(
            $$"""{{Start}}, "attachments": [{ "url": "https://example.org/a.mp3", "type": "audio/mpeg", "duration": "{{text}}" }] }""");

        Assert.Equal(seconds, Assert.Single(issue.Attachments).Duration!.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("\"75:12\"")]
    [InlineData("\"7:72\"")]
    [InlineData("\"soon\"")]
    [InlineData("\"\"")]
    [InlineData("432")]
    [InlineData("\"99999999999999999999999999999999999\"")]
    public void A_duration_that_says_something_else_is_refused_with_a_sentence(string token)
    {
        var finding = Refused(
            $$"""{{Start}}, "attachments": [{ "url": "https://example.org/a.mp3", "type": "audio/mpeg", "duration": {{token}} }] }""");

        Assert.Equal(("MPF5005", "attachments[0].duration"), (finding.Code, finding.Path));
        Assert.Contains("minutes and seconds", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "term": "a", "scheme": "http://[" }""", "http://[")]
    [InlineData("""{ "term": "a", "term": "b" }""", "once")]
    [InlineData("""{ "scheme": "https://a.example/", "scheme": "https://b.example/", "term": "a" }""", "once")]
    [InlineData("""{ "\ud800": "a" }""", "no property")]
    public void A_topic_that_is_none_is_refused_where_it_stands(string topic, string says)
    {
        var finding = Refused($$"""{{Start}}, "topics": [{{topic}}] }""");

        Assert.Equal(("MPF5005", "topics[0]"), (finding.Code, finding.Path));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "\ud800": 1, "id": "a", "title": "T", "published": "2026-10-22T06:30:00Z" }""")]
    [InlineData(
        """{ "id": "a", "title": "T", "published": "2026-10-22T06:30:00Z", "sections": [{ "\udc00": 1, "kind": "text", "key": "k", "text": "x" }] }""")]
    public void Half_a_surrogate_pair_in_a_name_is_a_finding(string json) => Assert.Equal("MPF5002", Refused(json).Code);

    [Fact]
    public async Task Twenty_thousand_findings_are_located_soon()
    {
        var paragraphs = string.Join(",\n", Enumerable.Range(0, 20_000).Select(i => $"\"{i}\""));
        var utf8 = Encoding.UTF8.GetBytes(
            $$"""{{Start}}, "authors": [{{string.Join(",\n", Enumerable.Repeat("{}", 20_000))}}], "topics": [{{paragraphs}}] }""");
        var findings = FeedValidator.Validate(IssueJson.ReadIssue(utf8));

        var located = await Ends.Soon(() => IssueJson.Locate(findings, utf8, "a.json"));

        Assert.Equal(2, located.First(finding => finding.Path == "authors[1]").Line);
    }

    [Fact]
    public async Task An_id_and_the_same_id_written_out_are_one()
    {
        var issue = Everything.Issue with { Id = "x" };
        var findings = await FeedValidator.ValidateAsync(
            Everything.Newsletter, [issue, issue with { Id = Everything.Newsletter.Id + "/x" }], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(findings, finding => finding is { Code: "MPF2003", Path: "issues[1].id" });
    }

    [Fact]
    public void A_paragraph_that_is_null_is_a_bad_argument() =>
        Assert.Throws<ArgumentException>("paragraphs", () => RichText.Plain("a", null!));

    [Fact]
    public void A_file_of_the_first_version_still_reads()
    {
        var issue = Read(
            """
            { "id": "a", "title": "T", "url": "https://example.org/", "published": "2026-10-22T06:30:00+02:00", "sections": [
              { "kind": "metrics", "key": "m", "intro": ["One.", "Two."], "metrics": [{ "label": "L", "value": 1 }] },
              { "kind": "tools", "key": "t", "tools": [{ "key": "k", "name": "N", "description": "D", "url": "https://example.org/t" }] },
              { "kind": "reading-list", "key": "r", "items": [{ "key": "k", "title": "T", "summary": "S", "url": "https://example.org/r" }] },
              { "kind": "trending", "key": "b", "boards": [], "movers": [{ "name": "N", "metric": "stars", "from": 1, "to": 2 }] }] }
            """);

        Assert.DoesNotContain(FeedValidator.Validate(issue), finding => finding.Severity != FeedSeverity.Info);
        Assert.Equal("S", Assert.IsType<ReadingListSection>(issue.Sections[2]).Items[0].Summary!.Paragraphs[0]);
    }

    [Fact]
    public void A_trending_section_of_movers_needs_no_boards()
    {
        var issue = Read(
            """
            { "id": "a", "title": "T", "url": "https://example.org/", "published": "2026-10-22T06:30:00+02:00", "sections": [
              { "kind": "trending", "key": "b", "movers": [{ "name": "N", "metric": "stars", "from": 1, "to": 2 }] }] }
            """);

        Assert.DoesNotContain(FeedValidator.Validate(issue), finding => finding.Severity != FeedSeverity.Info);
        Assert.Empty(Assert.IsType<TrendingSection>(Assert.Single(issue.Sections)).Boards);
    }

    private static Issue Read(string json) => IssueJson.ReadIssue(Encoding.UTF8.GetBytes(json));

    private static FeedDiagnostic Refused(string json) => Assert.Single(Assert.Throws<FeedException>(() => Read(json)).Diagnostics);
}
