using System.Text;
using System.Xml.Linq;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class TombstoneTests
{
    [Fact]
    public async Task What_was_taken_back_stands_before_the_first_entry_of_every_document()
    {
        var store = new MemoryStore();
        var issues = MadeUpIssues.List(20);
        await Publish(store, issues);
        foreach (var index in new[] { 2, 7, 18 })
            issues[index] = issues[index] with { Retraction = new FeedRetraction { When = issues[19].Published } };

        await Publish(store, issues);

        var tombstones = 0;
        foreach (var (path, bytes) in store.Documents.Where(document => document.Key.EndsWith("atom.xml", StringComparison.Ordinal)))
        {
            var names = XElement.Parse(Encoding.UTF8.GetString(bytes)).Elements().Select(element => element.Name.LocalName)
                .Where(name => name is "entry" or "deleted-entry").ToList();
            Assert.True(names.SequenceEqual(names.OrderBy(name => name, StringComparer.Ordinal)), $"{path}: {string.Join(' ', names)}");
            tombstones += names.Count(name => name == "deleted-entry");
        }

        Assert.InRange(tombstones, 3, 6);
    }

    private static Task<PublishResult> Publish(MemoryStore store, List<Issue> issues) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store, MadeUpIssues.SmallPages).PublishAsync(new IssueList(issues),
            cancellationToken: TestContext.Current.CancellationToken);
}
