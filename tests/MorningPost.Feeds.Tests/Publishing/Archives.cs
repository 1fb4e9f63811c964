using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Walks over published archives.</summary>
internal static class Archives
{
    private static readonly ConditionalWeakTable<byte[], Feed> Feeds = [];

    /// <summary>What a document that is right says of its feed. Each is read once, however often it is asked for.</summary>
    public static Feed FeedOf(byte[] document) => Feeds.GetValue(document, bytes =>
    {
        var read = FeedReader.Read(bytes);
        Assert.Empty(read.Diagnostics);
        return read.Feed;
    });

    /// <summary>The other documents of its archive that a document names.</summary>
    public static IEnumerable<Uri> LinksOf(Feed feed) =>
        new[] { feed.Paging?.PreviousArchive, feed.Paging?.NextArchive, feed.Paging?.Current, feed.Paging?.Next }.OfType<Uri>();

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
            var older = document.Feed.Paging?.PreviousArchive ?? document.Feed.Paging?.Next;
            at = older is null ? null : PathOf(older);
        }

        return ids;
    }

    /// <summary>Checks the rule: everything that can be reached from a subscription document is whole and leads somewhere.</summary>
    public static void CheckLinks(MemoryStore store) => CheckLinks(store.Documents);

    /// <summary>The same for a folder.</summary>
    public static void CheckLinks(string folder) => CheckLinks(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(path => !path.StartsWith('.'))
        .ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(folder, path))));

    private static void CheckLinks(IDictionary<string, byte[]> documents)
    {
        var reached = new HashSet<string>(documents.Keys
            .Where(path => path[(path.LastIndexOf('/') + 1)..] is "feed.xml" or "atom.xml" or "feed.json"), StringComparer.Ordinal);
        for (var open = new Queue<string>(reached); open.TryDequeue(out var path);)
        {
            var feed = FeedOf(documents[path]);
            Assert.Equal(path, PathOf(feed.FeedUrl!));
            foreach (var link in LinksOf(feed))
            {
                Assert.True(documents.ContainsKey(PathOf(link)), $"{path} links {link}, which isn't there");
                if (reached.Add(PathOf(link)))
                    open.Enqueue(PathOf(link));
            }
        }
    }

    public static string PathOf(Uri url) => url.AbsolutePath.TrimStart('/');
}
