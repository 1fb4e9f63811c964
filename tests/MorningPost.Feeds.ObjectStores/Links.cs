namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>The rule of an archive: what a reader can reach is whole and leads somewhere.</summary>
internal static class Links
{
    public static void Check(IDictionary<string, byte[]> documents)
    {
        var reached = documents.Keys.Where(path => path[(path.LastIndexOf('/') + 1)..] is "feed.xml" or "atom.xml" or "feed.json")
            .ToHashSet(StringComparer.Ordinal);
        for (var open = new Queue<string>(reached); open.TryDequeue(out var path);)
        {
            var paging = FeedReader.Read(documents[path]).Feed.Paging;
            foreach (var link in new[] { paging?.PreviousArchive, paging?.NextArchive, paging?.Current, paging?.Next }.OfType<Uri>())
            {
                var linked = link.AbsolutePath.TrimStart('/');
                if (!documents.ContainsKey(linked))
                    throw new InvalidOperationException($"{path} links {linked}, which isn't there");
                if (reached.Add(linked))
                    open.Enqueue(linked);
            }
        }
    }
}
