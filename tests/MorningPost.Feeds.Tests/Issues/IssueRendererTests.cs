using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Rendering;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Issues;

public sealed class IssueRendererTests
{
    private const int Columns = 72;

    private static readonly Newsletter German = Everything.Newsletter with { Language = "de" };

    public static TheoryData<IssueMedium> Media { get; } = [.. Enum.GetValues<IssueMedium>()];

    [Theory]
    [MemberData(nameof(Media))]
    public void Any_issue_is_rendered_and_always_the_same(IssueMedium medium) => Gen.Select(
        Arbitrary.Of<Newsletter>(Arbitrary.AnyText), Arbitrary.Of<Issue>(Arbitrary.AnyText), Gen.OneOf("", "de-DE", "ar-SA", "fa-IR")).Sample(
        (newsletter, issue, culture) =>
        {
            var renderer = new IssueRenderer(newsletter, medium) { Audience = Audience.Subscribers };
            var first = renderer.Render(issue);
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var second = renderer.Render(issue);
            CultureInfo.CurrentCulture = before;

            Assert.Equal(first, second);
            Assert.DoesNotContain('\r', first);
            Assert.DoesNotContain(first, c => c < ' ' && c is not ('\t' or '\n'));
        },
        iter: 300, threads: 1);

    [Theory]
    [MemberData(nameof(Media))]
    public void What_is_paid_for_is_left_out_as_if_it_had_never_been_there(IssueMedium medium) => Arbitrary.Of<Issue>(Arbitrary.PlainText).Sample(
        issue => Assert.Equal(
            new IssueRenderer(German, medium).Render(issue.WithoutSponsored()),
            new IssueRenderer(German, medium) { IncludeSponsored = false }.Render(issue)),
        iter: 200, threads: 1);

    [Theory]
    [InlineData(IssueMedium.Feed)]
    [InlineData(IssueMedium.Page)]
    [InlineData(IssueMedium.Mail)]
    public void Every_element_of_any_issue_is_closed_in_order(IssueMedium medium) => Arbitrary.Of<Issue>(Arbitrary.LegalText).Sample(
        issue =>
            Assert.Empty(
                Tags.Unbalanced(
                    new IssueRenderer(Everything.Newsletter, medium) { Audience = Audience.Subscribers }.Render(WithoutHtml(issue)))),
        iter: 300, threads: 1);

    [Fact]
    public void Lines_of_text_have_72_columns() => Assert.All(
        new IssueRenderer(Everything.Newsletter, IssueMedium.Text).Render(Long).Split('\n').Where(line => !line.StartsWith('[')),
        line => Assert.InRange(line.Sum(c => c is >= '\u3040' and <= '\u9FFF' ? 2 : 1), 0, Columns));

    [Fact]
    public void Text_of_words_and_text_without_spaces_is_broken_where_one_may()
    {
        var lines = new IssueRenderer(Everything.Newsletter with { Subscribe = null }, IssueMedium.Text).Render(Long).Split('\n');

        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 14)), lines[0]);
        Assert.Contains(new string('漢', 36), lines);
    }

    [Fact]
    public void A_line_break_of_plain_text_is_kept_in_every_medium()
    {
        var issue = Everything.Issue with { Standfirst = "One\nTwo", Sections = [new TextSection { Key = "t", Text = "Three\r\nFour" }] };

        Assert.Contains("One<br>Two", Render(issue, IssueMedium.Feed), StringComparison.Ordinal);
        Assert.Contains("Three\nFour", Render(issue, IssueMedium.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "12.345,5\u00A0MB (+1.234,5\u00A0MB)", "12.345 → 18.845 Sterne, <strong>+6.500 (+52,7\u00A0%)</strong>")]
    [InlineData("en", "12,345.5\u00A0MB (+1,234.5\u00A0MB)", "12,345 → 18,845 Sterne, <strong>+6,500 (+52.7%)</strong>")]
    [InlineData(
        "he", "<span dir=\"ltr\">12,345.5\u00A0MB (+1,234.5\u00A0MB)</span>",
        "<span dir=\"ltr\">12,345 → 18,845</span> Sterne, <strong><span dir=\"ltr\">+6,500 (+52.7%)</span></strong>")]
    public void Numbers_follow_the_language_of_the_issue(string language, string figure, string mover)
    {
        var html = Render(Figures with { Language = language }, IssueMedium.Feed);

        Assert.Contains(figure, html, StringComparison.Ordinal);
        Assert.Contains(mover, html, StringComparison.Ordinal);
        Assert.Equal(language == "he", html.StartsWith("<div dir=\"rtl\">", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_the_editor_wins_over_numbers()
    {
        var html = Render(Everything.Issue, IssueMedium.Feed);

        Assert.Contains("few → many stars, <strong>+52 %</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>high</strong> Heat (rising)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_have_the_addresses_that_single_items_link_to()
    {
        var page = Render(Everything.Issue, IssueMedium.Page);
        IssueProjection[] projections =
        [
            IssueProjection.Articles, IssueProjection.Tools, IssueProjection.TrendingEntries, IssueProjection.ReadingList,
            IssueProjection.Listings,
            IssueProjection.Pictures, IssueProjection.Quotes, IssueProjection.Section("extra"),
        ];

        Assert.All(
            projections.SelectMany(projection => projection.ToItems(Everything.Newsletter, Everything.Issue))
                .Where(item => item.Url!.Fragment.Length > 0),
            item => Assert.Contains($" id=\"{item.Url!.Fragment[1..]}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_that_are_paid_for_say_so_on_pages_alone()
    {
        var sponsor = new Sponsor { Name = "ACME", Url = new Uri("https://acme.example/"), Label = "Anzeige:" };
        var issue = Everything.Issue with
        {
            Sections =
            [
                new TextSection
                {
                    Key = "paid",
                    Sponsor = sponsor,
                    Text = RichText.FromHtml(
                        "<p><a href=\"https://acme.example/a\">A</a> <a rel=\"nofollow\" href=\"https://b.example/\">B</a></p>"),
                },
                new TextSection { Key = "free", Text = RichText.FromHtml("<a href=\"https://free.example/\">F</a>") },
            ],
        };

        var page = Render(issue, IssueMedium.Page);

        Assert.Contains("<p>Anzeige: <a href=\"https://acme.example/\" rel=\"sponsored\">ACME</a></p>", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"sponsored\" href=\"https://acme.example/a\">", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"nofollow\" href=\"https://b.example/\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://free.example/\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "rel=",
            Render(issue with { Sections = [issue.Sections[0] with { Sponsor = sponsor, Intro = "x" }] }, IssueMedium.Feed)
                .Replace("rel=\"nofollow\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead", "<h2>List")]
    [InlineData("lead/small", "First paragraph")]
    [InlineData("tools/hammer", "Hammer")]
    [InlineData("trending/models/one", "1,234,567")]
    [InlineData("quote", "Fewer words.")]
    public void A_section_or_an_entry_is_rendered_by_its_path(string path, string says)
    {
        var buffer = new ArrayBufferWriter<byte>();

        Assert.True(new IssueRenderer(Everything.Newsletter, IssueMedium.Feed).TryRender(Everything.Issue, path, buffer));

        Assert.Contains(says, Encoding.UTF8.GetString(buffer.WrittenSpan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("lead/nothing")]
    [InlineData("")]
    public void Nothing_is_written_for_a_path_that_leads_nowhere(string path)
    {
        var buffer = new ArrayBufferWriter<byte>();

        Assert.False(new IssueRenderer(Everything.Newsletter, IssueMedium.Feed).TryRender(Everything.Issue, path, buffer));

        Assert.Equal(0, buffer.WrittenCount);
    }

    private static Issue Long { get; } = new()
    {
        Id = "long",
        Title = "T",
        Published = DateTimeOffset.UnixEpoch,
        Sections =
        [
            new TextSection { Key = "a", Text = RichText.Plain(string.Join(' ', Enumerable.Repeat("word", 100)), new string('漢', 100)) },
            new ReadingListSection
            {
                Key = "b",
                Items =
                [
                    new ReadingItem
                    {
                        Key = "k",
                        Title = string.Join(' ', Enumerable.Repeat("título", 40)),
                        Summary = RichText.FromHtml($"<blockquote>{string.Join(' ', Enumerable.Repeat("quote", 60))}</blockquote>"),
                    },
                ],
            },
        ],
    };

    private static Issue Figures { get; } = new()
    {
        Id = "figures",
        Title = "T",
        Published = DateTimeOffset.UnixEpoch,
        Sections =
        [
            new MetricsSection { Key = "m", Metrics = [new Metric { Label = "L", Value = 12345.5m, Change = 1234.5m, Unit = "MB" }] },
            new TrendingSection { Key = "t", Movers = [new Mover { Name = "N", Metric = "Sterne", From = 12345, To = 18845 }] },
        ],
    };

    private static string Render(Issue issue, IssueMedium medium) =>
        new IssueRenderer(German with { Language = "en" }, medium).Render(issue);

    private static Issue WithoutHtml(Issue issue) =>
        issue.RewriteTexts((text, _, _) => text.Html is null ? text : RichText.Plain("plain")) is var plain
        ? plain with { Sections = [.. plain.Sections.Where(section => section is not HtmlSection)] }
        : issue;
}
