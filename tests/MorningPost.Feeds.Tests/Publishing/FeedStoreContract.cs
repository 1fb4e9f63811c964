using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>What every store has to do.</summary>
public abstract class FeedStoreContract
{
    private const string Atom = "application/atom+xml; charset=utf-8";
    private const string Day = "public, max-age=86400";

    private static readonly DateTimeOffset Modified = new(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract FeedStore Store { get; }

    [Fact]
    public async Task What_was_put_is_found_with_all_that_was_said_of_it()
    {
        await Put("archive/0001.atom.xml", "<feed/>");

        var found = await Store.FindAsync("archive/0001.atom.xml", Cancellation);
        await using var open = await Store.OpenAsync("archive/0001.atom.xml", Cancellation);

        Assert.Equal(("archive/0001.atom.xml", Atom, Day, Modified), (found!.Path, found.ContentType, found.CacheControl, found.Modified));
        Assert.Equal(7, found.Length);
        Assert.NotNull(found.ETag);
        Assert.Equal(found, open!.Document);
        Assert.Equal("<feed/>", await new StreamReader(open.Stream).ReadToEndAsync(Cancellation));
        Assert.True(found.ContentHash is null || found.ContentHash == FeedStoreDocument.HashOf("<feed/>"u8));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        Assert.Null(await Store.FindAsync("archive/0001.xml", Cancellation));
        Assert.Null(await Store.OpenAsync("archive/0001.xml", Cancellation));
        await Store.DeleteAsync("archive/0001.xml", Cancellation);
        Assert.Empty(await Store.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_document_is_replaced_and_its_version_is_another()
    {
        await Put("feed.xml", "<a/>");
        var before = await Store.FindAsync("feed.xml", Cancellation);

        await Put("feed.xml", "<b/>", Modified.AddSeconds(1));

        Assert.NotEqual(before!.ETag, (await Store.FindAsync("feed.xml", Cancellation))!.ETag);
        Assert.Equal("<b/>", await Read("feed.xml"));
    }

    [Fact]
    public async Task A_document_is_written_only_where_the_condition_holds()
    {
        Assert.False(await Put("feed.xml", "<a/>", condition: FeedStoreCondition.Matches("\"other\"")));
        Assert.Null(await Store.FindAsync("feed.xml", Cancellation));
        Assert.True(await Put("feed.xml", "<a/>", condition: FeedStoreCondition.Absent));
        var first = await Store.FindAsync("feed.xml", Cancellation);
        Assert.False(await Put("feed.xml", "<b/>", Modified.AddSeconds(1), FeedStoreCondition.Absent));
        Assert.True(await Put("feed.xml", "<c/>", Modified.AddSeconds(2), FeedStoreCondition.Still(first)));
        Assert.False(await Put("feed.xml", "<d/>", Modified.AddSeconds(3), FeedStoreCondition.Still(first)));
        Assert.Equal("<c/>", await Read("feed.xml"));
    }

    [Fact]
    public async Task Documents_are_listed_by_folder()
    {
        foreach (var path in new[] { "feed.xml", "archive/0001.xml", "archive/deeper/0001.xml", "archives.xml",
            ".morningpost/manifest.json" })
            await Put(path, "<a/>");
        await Store.FlushAsync(Cancellation);
        await Store.DeleteAsync("archive/0001.xml", Cancellation);

        Assert.Equal(["archive/deeper/0001.xml"], await Store.ListAsync("archive", Cancellation).ToListAsync(Cancellation));
        Assert.Equal([".morningpost/manifest.json"], await Store.ListAsync(".morningpost", Cancellation).ToListAsync(Cancellation));
        Assert.Equal(
            [".morningpost/manifest.json", "archive/deeper/0001.xml", "archives.xml", "feed.xml"],
            await Store.ListAsync(cancellationToken: Cancellation).OrderBy(path => path, StringComparer.Ordinal).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task One_publisher_at_a_time_has_the_lock()
    {
        await using (var first = await Store.TryLockAsync(Cancellation))
        {
            Assert.NotNull(first);
            Assert.False(first.Lost.IsCancellationRequested);
            Assert.Null(await Store.TryLockAsync(Cancellation));
        }

        await using var second = await Store.TryLockAsync(Cancellation);
        Assert.NotNull(second);
        Assert.Empty(await Store.ListAsync(cancellationToken: Cancellation).Where(path => !path.StartsWith('.')).ToListAsync(Cancellation));
    }

    /// <returns>Whether the condition held.</returns>
    private async Task<bool> Put(string path, string content, DateTimeOffset? modified = null, FeedStoreCondition condition = default)
    {
        var put = await Store.PutAsync(
            new FeedStoreDocument { Path = path, ContentType = Atom, CacheControl = Day, Modified = modified ?? Modified },
            System.Text.Encoding.UTF8.GetBytes(content),
            condition,
            Cancellation);
        Assert.True(put is null || put == await Store.FindAsync(path, Cancellation), "what is said of a document when it is put is true");
        return put is not null;
    }

    private async Task<string> Read(string path)
    {
        await using var open = await Store.OpenAsync(path, Cancellation);
        return await new StreamReader(open!.Stream).ReadToEndAsync(Cancellation);
    }
}
