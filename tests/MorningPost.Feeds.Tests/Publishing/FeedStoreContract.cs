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
    public async Task A_document_from_a_stream_is_one_like_any_other_and_begins_where_the_stream_is()
    {
        var bytes = new byte[9_000_000];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(i * 31 / 7);
        using var stream = new MemoryStream([7, 7, 7, .. bytes]);
        stream.Position = 3;
        var document = new FeedStoreDocument
        {
            Path = "episodes/1.mp3",
            ContentType = "audio/mpeg",
            CacheControl = Day,
            Modified = Modified,
        };

        var put = await Store.PutAsync(document, stream, FeedStoreCondition.Absent, Cancellation);

        Assert.Equal(put, await Store.FindAsync("episodes/1.mp3", Cancellation));
        Assert.Equal(
            ("audio/mpeg", Day, Modified, bytes.Length), (put!.ContentType, put.CacheControl, put.Modified, (int)put.Length!.Value));
        Assert.True(put.ContentHash is null || put.ContentHash == FeedStoreDocument.HashOf(bytes));
        Assert.True(stream.CanRead);
        await using var open = await Store.OpenAsync("episodes/1.mp3", Cancellation);
        using var read = new MemoryStream();
        await open!.Stream.CopyToAsync(read, Cancellation);
        Assert.True(read.GetBuffer().AsSpan(0, (int)read.Length).SequenceEqual(bytes));
    }

    [Fact]
    public async Task A_document_from_a_stream_is_written_only_where_the_condition_holds()
    {
        Assert.Null(await PutStream("<a/>", FeedStoreCondition.Matches("\"other\"")));
        Assert.Null(await Store.FindAsync("1.mp3", Cancellation));
        var first = await PutStream("<a/>", FeedStoreCondition.Absent);
        Assert.Null(await PutStream("<b/>", FeedStoreCondition.Absent));
        Assert.NotNull(await PutStream("<c/>", FeedStoreCondition.Still(first), Modified.AddSeconds(2)));
        Assert.Null(await PutStream("<d/>", FeedStoreCondition.Still(first), Modified.AddSeconds(3)));
        Assert.Equal("<c/>", await Read("1.mp3"));

        async Task<FeedStoreDocument?> PutStream(string content, FeedStoreCondition condition, DateTimeOffset? modified = null) =>
            await Store.PutAsync(
                new FeedStoreDocument { Path = "1.mp3", ContentType = "audio/mpeg", Modified = modified ?? Modified },
                new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), condition, Cancellation);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_refused_by_name()
    {
        await using var stream = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);

        var refused = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.PutAsync(new FeedStoreDocument { Path = "1.mp3" }, stream, cancellationToken: Cancellation));

        Assert.Contains("\"1.mp3\"", refused.Message, StringComparison.Ordinal);
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
