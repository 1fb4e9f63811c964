namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Made-up archives, and walks over published ones.</summary>
internal static class Archives
{
    public static readonly Newsletter Newsletter = Everything.Newsletter;

    public static Issue Issue(int index, string text = "As it was.") => Everything.Issue with
    {
        Id = $"n-{index}",
        Number = index + 1,
        Title = $"Issue {index}",
        Url = new Uri($"https://everything.example/{index}/"),
        Published = new DateTimeOffset(2020, 1, 1, 6, 0, 0, TimeSpan.Zero).AddDays(index),
        Updated = null,
        Sections =
        [
            new ArticleSection { Key = "lead", Articles = [new Article { Key = "a", Headline = $"Story {index}", Body = RichText.Plain(text, new string('x', index * 37 % 500)) }] },
            .. index % 3 == 0 ? (Section[])[new ToolsSection { Key = "tools", Tools = [.. Enumerable.Range(0, (index % 5) + 1).Select(t => new Tool { Key = $"t{t}", Name = $"Tool {t}", Description = "Does things.", Url = new Uri("https://tools.example/") })] }] : [],
        ],
    };

    public static List<Issue> Issues(int count) => [.. Enumerable.Range(0, count).Select(index => Issue(index))];

    /// <summary>Follows <c>prev-archive</c> or <c>next_url</c> from the subscription document to the oldest.</summary>
    /// <returns>The ids of all items, newest first, as they are met.</returns>
    public static List<string> Walk(MemoryStore store, string path)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>();
        for (var at = path; at is not null;)
        {
            Assert.True(seen.Add(at), $"{at} is met twice");
            var document = FeedReader.Read(store.Documents[at]);
            Assert.Empty(document.Diagnostics);
            ids.AddRange(document.Items.Select(item => item.Id));
            var older = document.Feed.Paging?.PrevArchive ?? document.Feed.Paging?.Next;
            at = older is null ? null : PathOf(older);
        }

        return ids;
    }

    /// <summary>Checks that every document is whole and that each link to another document of the archive leads to one.</summary>
    public static void CheckLinks(MemoryStore store)
    {
        foreach (var (path, bytes) in store.Documents.Where(document => !document.Key.StartsWith('.') && document.Key != "_headers"))
        {
            var document = FeedReader.Read(bytes);
            Assert.Empty(document.Diagnostics);
            Assert.Equal(path, PathOf(document.Feed.FeedUrl!));
            foreach (var link in new[] { document.Feed.Paging?.PrevArchive, document.Feed.Paging?.NextArchive, document.Feed.Paging?.Current, document.Feed.Paging?.Next })
                Assert.True(link is null || store.Documents.ContainsKey(PathOf(link)), $"{path} links {link}, which isn't there");
        }
    }

    public static string PathOf(Uri url) => url.AbsolutePath.TrimStart('/');
}
