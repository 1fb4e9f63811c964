using System.Buffers;
using CsCheck;
using MorningPost.Feeds.Rendering;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>What a renderer that has seen an issue before allocates for it: nothing. Exact, so a test and not a benchmark.</summary>
public sealed class RenderingAllocationTests
{
    public static TheoryData<IssueMedium> Media { get; } = [.. Enum.GetValues<IssueMedium>()];

    [Theory]
    [MemberData(nameof(Media))]
    public void An_issue_costs_nothing(IssueMedium medium)
    {
        var renderer = new IssueRenderer(Everything.Newsletter, medium);

        Assert.Equal(0, Allocated(target => renderer.Render(Everything.Issue, target)));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void An_issue_with_a_part_for_subscribers_costs_nothing(IssueMedium medium)
    {
        var renderer = new IssueRenderer(ShapeLetters.Newsletter, medium);
        var issue = ShapeLetters.Read("3-paid-part");

        Assert.Contains(issue.Sections, section => section.Audience == Audience.Subscribers);
        Assert.Equal(0, Allocated(target => renderer.Render(issue, target)));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void A_section_costs_nothing(IssueMedium medium)
    {
        var renderer = new IssueRenderer(Everything.Newsletter, medium);

        Assert.All(Everything.Issue.Sections, section =>
            Assert.Equal(0, Allocated(target => Assert.True(renderer.TryRender(Everything.Issue, section.Key, target)))));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void An_entry_costs_nothing(IssueMedium medium)
    {
        var renderer = new IssueRenderer(Everything.Newsletter, medium);
        var paths = EntriesOf(Everything.Issue);

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Equal(0, Allocated(target => Assert.True(renderer.TryRender(Everything.Issue, path, target)))));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void What_is_paid_for_is_left_out_at_no_cost(IssueMedium medium)
    {
        var renderer = new IssueRenderer(Everything.Newsletter, medium) { IncludeSponsored = false };

        Assert.NotSame(Everything.Issue, Everything.Issue.WithoutSponsored());
        Assert.Equal(0, Allocated(target => renderer.Render(Everything.Issue, target)));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void A_random_issue_without_what_is_paid_for_costs_nothing_nor_do_its_entries(IssueMedium medium) =>
        Arbitrary.OfAscii<Issue>(Arbitrary.PlainText).Sample(
            issue =>
            {
                var renderer = new IssueRenderer(Everything.Newsletter, medium) { IncludeSponsored = false };
                Assert.Equal(0, Allocated(target => renderer.Render(issue, target)));
                Assert.All(EntriesOf(issue), path => Assert.Equal(0, Allocated(target => renderer.TryRender(issue, path, target))));
            },
            iter: 30, threads: 1);

    [Theory]
    [MemberData(nameof(Media))]
    public void A_random_issue_of_all_kinds_costs_nothing(IssueMedium medium) => Arbitrary.OfAscii<Issue>(Arbitrary.PlainText).Sample(
        issue =>
        {
            var renderer = new IssueRenderer(Everything.Newsletter, medium) { Audience = Audience.Subscribers };
            Assert.Equal(0, Allocated(target => renderer.Render(issue, target)));
        },
        iter: 100, threads: 1);

    private static List<string> EntriesOf(Issue issue)
    {
        var paths = new List<string>();
        foreach (var section in issue.Sections)
        {
            foreach (var piece in section.Pieces)
                paths.Add(piece.Path.Length == 0 ? section.Key : $"{section.Key}/{piece.Path}");
        }

        return paths;
    }

    /// <summary>The least of some runs: what the runtime itself allocates now and then doesn't count.</summary>
    private static long Allocated(Action<IBufferWriter<byte>> render)
    {
        var target = new ArrayBufferWriter<byte>(64 * 1024);
        var least = long.MaxValue;
        for (var run = 0; run < 5 && least > 0; run++)
        {
            target.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            render(target);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
