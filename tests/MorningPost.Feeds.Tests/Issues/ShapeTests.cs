using System.Text;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Rendering;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>Letters of the shapes that newsletters have, read, validated, published and rendered.</summary>
public sealed class ShapeTests
{
    private static readonly Newsletter Newsletter = ShapeLetters.Newsletter;

    public static TheoryData<string> Shapes { get; } = [.. ShapeLetters.Names];

    public static TheoryData<string, IssueMedium> ShapesInEveryMedium { get; } =
        [.. Shapes.SelectMany(_ => Enum.GetValues<IssueMedium>(), (shape, medium) => (shape.Data, medium))];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Has_no_html_section_and_nothing_to_find(string shape)
    {
        var issue = ShapeLetters.Read(shape);

        Assert.DoesNotContain(issue.Sections, section => section is HtmlSection);
        Assert.Empty(await FeedValidator.ValidateAsync(Newsletter, [issue], cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_file_in_the_documentation_has_nothing_to_find()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Issues", "ISSUES.md"),
            TestContext.Current.CancellationToken);
        var example = page.Split("```json")[1].Split("```")[0];

        Assert.Empty(FeedValidator.Validate(IssueJson.ReadIssue(Encoding.UTF8.GetBytes(example))));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Publish_in_every_format_and_come_back_equal(FeedFormat format)
    {
        Issue[] issues = [.. Shapes.Select(shape => ShapeLetters.Read(shape.Data)).Reverse()];

        var document = await Written.Issues(
            format,
            Newsletter,
            issues,
            IssueProjection.Issues.For(Audience.Subscribers),
            new FeedWriterOptions { Projection = new() { IncludeIssue = true } });

        Assert.Equal(issues, FeedReader.Read(document).Items.Select(item => item.TryGetIssue(out var issue) ? issue : null));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Nothing_for_subscribers_is_in_a_feed_for_everyone(FeedFormat format)
    {
        var document = Encoding.UTF8.GetString(
            await Written.Issues(
                format,
                Newsletter,
                [ShapeLetters.Read("3-paid-part")],
                options: new FeedWriterOptions { Projection = new() { IncludeIssue = true } }));

        Assert.DoesNotContain("SECRET", document, StringComparison.Ordinal);
        Assert.DoesNotContain("members", document, StringComparison.Ordinal);
        Assert.Contains("The till that rang", document, StringComparison.Ordinal);
        Assert.Contains("https://shapes.example/subscribe", document, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task A_show_and_its_episode_are_read_back(FeedFormat format)
    {
        var issue = ShapeLetters.Read("4-podcast");

        var document = FeedReader.Read(await Written.Issues(format, Newsletter, [issue]));

        Assert.True(document.Feed.TryGetPodcastShow(out var show));
        Assert.Equal(Newsletter.Show, show);
        Assert.True(document.Items[0].TryGetPodcastEpisode(out var episode));
        Assert.Equal(issue.Episode, episode);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task An_episode_without_a_show_is_written_and_refused_only_where_warnings_are_errors(FeedFormat format)
    {
        var (newsletter, issue) = (Newsletter with { Show = null }, ShapeLetters.Read("4-podcast"));
        var strict = new FeedWriterOptions { Policy = new() { TreatWarningsAsErrors = true } };

        var document = FeedReader.Read(await Written.Issues(format, newsletter, [issue]));
        var refused = await Assert.ThrowsAsync<FeedException>(() => Written.Issues(format, newsletter, [issue], options: strict));

        Assert.True(document.Items[0].TryGetPodcastEpisode(out var episode));
        Assert.Equal(issue.Episode, episode);
        Assert.Equal(("MPF6007", "issues[0].episode"), (refused.Diagnostics.Single().Code, refused.Diagnostics.Single().Path));
    }

    [Theory]
    [MemberData(nameof(ShapesInEveryMedium))]
    public async Task Looks_as_it_was_accepted(string shape, IssueMedium medium)
    {
        var rendered = new IssueRenderer(Newsletter, medium) { Audience = Audience.Subscribers }.Render(ShapeLetters.Read(shape));

        var extension = medium == IssueMedium.Text ? "txt" : "html";
        var verified = Path.Combine(ShapeLetters.Folder, $"{shape}.{medium}.verified.{extension}".ToLowerInvariant());
        var received = Path.Combine(ShapeLetters.Folder, $"{shape}.{medium}.received.{extension}".ToLowerInvariant());
        if (File.Exists(verified) && await File.ReadAllTextAsync(verified, TestContext.Current.CancellationToken) == rendered)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, rendered, TestContext.Current.CancellationToken);
        Assert.Fail($"{received} isn't what was accepted. Read it and, if it is right, move it over {verified}.");
    }
}
