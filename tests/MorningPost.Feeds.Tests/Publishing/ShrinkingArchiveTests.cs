using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>The newest issues are gone: what was an archive document before may be none any more.</summary>
public sealed class ShrinkingArchiveTests
{
    private static readonly FeedPublisherOptions OneIssueAPage = new() { PageItems = 1, SubscriptionItems = 10 };

    [Fact]
    public async Task The_page_of_a_correction_that_becomes_the_last_is_written_once()
    {
        var (store, issues) = (new MemoryStore(), MadeUpIssues.List(40));
        await Publish(store, issues);
        issues.RemoveRange(35, 5);
        issues[25] = MadeUpIssues.Issue(25, "Mended.");
        store.Puts.Clear();

        await Publish(store, issues, "n-25");

        Assert.Equal(["archive/0026.atom.xml", "archive/0026.json", "archive/0026.rss.xml"],
            store.Puts.Where(path => path.StartsWith("archive/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Null(Archives.FeedOf(store.Documents["archive/0026.atom.xml"]).Paging!.NextArchive);
        Archives.CheckLinks(store);
    }

    [Fact]
    public void A_cursor_that_steps_back_over_pages_whose_limits_moved_begins_where_they_begin_now()
    {
        var cursor = new ArchiveCursor([2, 4, 6, 8, 10, 12], [2, 3, 6], first: 0);
        cursor.Seal(3);
        Assert.False(cursor.TrySkip());
        cursor.Seal(6);
        Assert.True(cursor.TrySkip());

        Assert.True(cursor.StepBack());
        Assert.True(cursor.StepBack());
        Assert.Equal((6, 3), (cursor.Position, cursor.Pages.Count));
        Assert.True(cursor.StepBack());

        Assert.Equal((3, 2), (cursor.Position, cursor.Pages.Count));
        Assert.Equal([2, 1], cursor.Pages);
    }

    private static Task<PublishResult> Publish(MemoryStore store, List<Issue> issues, params string[] corrected) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store, OneIssueAPage).PublishAsync(new IssueList(issues), corrected);
}
