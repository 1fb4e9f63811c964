using System.Text;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Rendering;

namespace MorningPost.Feeds.Tests.Issues;

public sealed class ProjectionTests
{
    private static readonly Newsletter Newsletter = Everything.Newsletter;

    [Fact]
    public async Task A_section_is_called_as_all_issues_call_it_or_as_the_newsletter_does_or_by_its_key()
    {
        var newsletter = Everything.Newsletter with
        {
            SectionTitles =
            [
                new SectionTitle { Key = "lead", Title = "The lead story" },
                new SectionTitle { Key = "same", Title = "Not asked" },
            ],
        };
        var issues = new IssueList([Titled("A"), Titled("B"), Titled("A")]);

        var sections = await IssueProjection.SectionsAsync(
            newsletter, issues.ReadIssuesAsync(cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(
            [("sections/lead", "The lead story"), ("sections/other", "other"), ("sections/same", "Same")],
            sections.Select(section => (section.Key, section.Title)));

        static Issue Titled(string title) => Everything.Issue with
        {
            Sections =
            [
                new TextSection { Key = "lead", Title = title, Text = "x" },
                new TextSection { Key = "same", Title = "Same", Text = "x" },
                new TextSection { Key = "other", Title = title == "A" ? null : title, Text = "x" },
            ],
        };
    }

    [Fact]
    public void Titles_of_sections_are_checked()
    {
        var findings = FeedValidator.Validate(Everything.Newsletter with
        {
            SectionTitles =
            [
                new SectionTitle { Key = "a b", Title = " " },
                new SectionTitle { Key = "c", Title = "C" },
                new SectionTitle { Key = "c", Title = "C" },
            ],
        });

        Assert.Equal(
            ["sectionTitles[0].key", "sectionTitles[0].title", "sectionTitles[2].key"],
            findings.Where(finding => finding.Severity == FeedSeverity.Error).Select(finding => finding.Path));
    }

    [Fact]
    public void Filters_compose_in_any_order_to_one_key_and_id()
    {
        var one = IssueProjection.Articles.About("types").By("Zoë", "zoe").WithoutSponsored().Excerpts().For(Audience.Subscribers);
        var other = IssueProjection.Articles.For(Audience.Subscribers).Excerpts().WithoutSponsored().By("Zoë", "zoe").About("types");

        Assert.Equal("articles/topics/types/authors/zoe/unsponsored/excerpts/subscribers", one.Key);
        Assert.Equal(one.Key, other.Key);
        Assert.Equal(one.ToFeed(Newsletter).Id, other.ToFeed(Newsletter).Id);
        Assert.Equal("topics/ml", IssueProjection.Issues.About("ml").Key);
    }

    [Fact]
    public void An_item_has_the_same_id_however_it_is_filtered()
    {
        var all = IssueProjection.Articles.ToItems(Newsletter, Everything.Issue);

        var filtered = IssueProjection.Articles.About("TYPES").Excerpts().ToItems(Newsletter, Everything.Issue);

        Assert.Equal(all[0].Id, Assert.Single(filtered).Id);
    }

    [Theory]
    [InlineData("types", 1)]
    [InlineData("ML", 1)]
    [InlineData("other", 0)]
    public void By_topic_shows_what_is_filed_under_it_or_whose_issue_is(string topic, int count) =>
        Assert.Equal(count, IssueProjection.Articles.About(topic).ToItems(Newsletter, Everything.Issue).Count);

    [Fact]
    public void By_author_falls_back_to_the_issue_and_then_to_the_editors()
    {
        var nobody = Everything.Issue with { Authors = [] };

        Assert.Single(IssueProjection.Issues.By("Zoë", "zoe").ToItems(Newsletter, Everything.Issue));
        Assert.Empty(IssueProjection.Issues.By("Zoë", "zoe").ToItems(Newsletter, nobody));
        Assert.Single(IssueProjection.Issues.By("Ada Byron", "ada").ToItems(Newsletter, nobody));
    }

    [Fact]
    public void A_name_that_is_no_key_needs_one() => Assert.Throws<ArgumentException>("topic", () => IssueProjection.Issues.About("R&D"));

    [Fact]
    public void Excerpts_have_standfirst_picture_and_link()
    {
        var item = Assert.Single(IssueProjection.Issues.Excerpts().ToItems(Newsletter with { Subscribe = null }, Everything.Issue));

        Assert.Equal(
            "<figure><img src=\"https://everything.example/lead.jpg\" alt=\"A &quot;lead&quot; picture\" width=\"1200\" height=\"630\"><figcaption>Monday &amp; Tuesday</figcaption></figure>"
            + "<p>A short issue &amp; a whole one.</p><p><a href=\"https://everything.example/2026/11/20/\">One of everything, 1 &lt; 2</a></p>",
            item.Content!.Value);
    }

    [Fact]
    public void Without_sponsored_parts_nothing_of_them_is_left()
    {
        var item = Assert.Single(IssueProjection.Issues.WithoutSponsored().ToItems(Newsletter, Everything.Issue));

        Assert.DoesNotContain("sponsor.example", item.Content!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Print Ltd", item.Content.Value, StringComparison.Ordinal);
        Assert.Contains("Meetup", item.Content.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(
            IssueProjection.Listings.WithoutSponsored().ToItems(Newsletter, Everything.Issue), listing => listing.Title == "Typesetter");
    }

    [Fact]
    public async Task What_is_for_subscribers_is_on_no_road_unless_it_is_said()
    {
        var issue = Paid;
        var refused = issue with
        {
            Sections = [issue.Sections[0], ((TextSection)issue.Sections[1]) with { Title = "SECRET </b>", Key = "SECRET!" }],
        };

        Assert.All(
            Enum.GetValues<IssueMedium>(),
            medium => Assert.DoesNotContain("SECRET", new IssueRenderer(Newsletter, medium).Render(issue), StringComparison.Ordinal));
        Assert.Empty(IssueProjection.Section("secret").ToItems(Newsletter, issue));
        Assert.Single(IssueProjection.Section("secret").For(Audience.Subscribers).ToItems(Newsletter, issue));
        foreach (var format in Written.Formats)
        {
            // What is wrong with a part that nobody here sees is nobody's business here.
            var strict = new FeedWriterOptions
            {
                Projection = new() { IncludeIssue = true },
                Policy = new() { TreatWarningsAsErrors = true },
            };
            Assert.DoesNotContain(
                "SECRET",
                Encoding.UTF8.GetString(await Written.Issues(format, Newsletter, [refused], options: strict)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_an_issue_for_subscribers_everyone_sees_the_announcement_and_the_call()
    {
        var issue = Everything.Issue with { Audience = Audience.Subscribers };

        var item = Assert.Single(IssueProjection.Issues.ToItems(Newsletter, issue));

        Assert.Empty(item.Attachments);
        Assert.Equal(issue.Title, item.Title);
        Assert.Equal(issue.Standfirst, item.Summary);
        Assert.DoesNotContain("<h2>Figures", item.Content!.Value, StringComparison.Ordinal);
        Assert.Contains("https://everything.example/subscribe", item.Content.Value, StringComparison.Ordinal);
        Assert.Empty(IssueProjection.Articles.ToItems(Newsletter, issue));
    }

    [Fact]
    public void Subscribers_are_not_called_to_subscribe() => Assert.DoesNotContain(
        "https://everything.example/subscribe",
        Assert.Single(IssueProjection.Issues.For(Audience.Subscribers).ToItems(Newsletter, Everything.Issue)).Content!.Value,
        StringComparison.Ordinal);

    [Fact]
    public void Movers_without_boards_are_nothing_to_remark_on() => Assert.Empty(FeedValidator.Validate(Everything.Issue with
    {
        Sections =
        [
            new TrendingSection { Key = "t", Title = "T", Movers = [new Mover { Name = "N", Metric = "stars", From = 1, To = 2 }] },
        ],
    }));

    [Fact]
    public async Task An_issue_without_a_page_is_written_in_every_format()
    {
        var mail = Everything.Issue with { Url = null };

        foreach (var format in Written.Formats)
            Assert.Single(FeedReader.Read(await Written.Issues(format, Newsletter, [mail])).Items);
        Assert.All(IssueProjection.Tools.ToItems(Newsletter, mail), item => Assert.Null(item.Url));
    }

    private static Issue Paid { get; } = Everything.Issue with
    {
        Episode = null,
        Sections =
        [
            new TextSection { Key = "free", Text = "For all." },
            new TextSection { Key = "secret", Title = "SECRET title", Audience = Audience.Subscribers, Text = "SECRET text" },
        ],
    };
}
