using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class DirectoryFeedStoreContractTests : FeedStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override FeedStore Store => new DirectoryFeedStore(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("public")]
    [InlineData("public/")]
    [InlineData("./public//")]
    [InlineData("other/../public")]
    public async Task A_folder_is_written_with_a_slash_at_its_end_and_without(string name)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder.FullName);
        foreach (var path in new[] { Path.Combine(_folder.FullName, name), Path.Combine(relative, name) })
        {
            await new DirectoryFeedStore(path).PutAsync(new FeedStoreDocument { Path = "feed.xml" }, "<a/>"u8.ToArray(),
                cancellationToken: Cancellation);
            Assert.True(File.Exists(Path.Combine(_folder.FullName, "public", "feed.xml")));
            Directory.Delete(Path.Combine(_folder.FullName, "public"), recursive: true);
        }
    }

    [Fact]
    public async Task A_symbolic_link_does_not_lead_out()
    {
        var outside = _folder.CreateSubdirectory("outside");
        var site = _folder.CreateSubdirectory("site");
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "secret.xml"), "<a/>", Cancellation);
        Directory.CreateSymbolicLink(Path.Combine(site.FullName, "archive"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(site.FullName, "feed.xml"), Path.Combine(outside.FullName, "secret.xml"));
        var store = new DirectoryFeedStore(site.FullName);

        await Assert.ThrowsAsync<IOException>(async () => await Put("archive/0001.xml"));
        await Assert.ThrowsAsync<IOException>(async () => await store.OpenAsync("feed.xml", Cancellation));
        await Put("feed.xml");

        Assert.Equal(["secret.xml"], outside.EnumerateFiles().Select(file => file.Name));
        Assert.Equal("<a/>", await File.ReadAllTextAsync(Path.Combine(outside.FullName, "secret.xml"), Cancellation));
        Assert.Equal("<b/>", await File.ReadAllTextAsync(Path.Combine(site.FullName, "feed.xml"), Cancellation));
        Assert.DoesNotContain(await store.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation), path =>
            path.StartsWith("archive/", StringComparison.Ordinal));

        async Task Put(string path) =>
            await store.PutAsync(new FeedStoreDocument { Path = path }, "<b/>"u8.ToArray(), cancellationToken: Cancellation);
    }

    [Fact(Explicit = true)]
    public async Task A_document_of_more_than_2_GB_is_written_from_a_file()
    {
        const long Size = (2L * 1024 * 1024 * 1024) + 5;
        var source = Path.Combine(_folder.FullName, "source");
        await using (var made = File.Create(source))
        {
            made.SetLength(Size);
            made.Position = Size - 1;
            made.WriteByte(7);
        }

        await using var file = File.OpenRead(source);
        var store = new DirectoryFeedStore(Path.Combine(_folder.FullName, "site"));
        var put = await store.PutAsync(new FeedStoreDocument { Path = "episode.mp3" }, file, FeedStoreCondition.Absent, Cancellation);

        Assert.Equal(Size, put!.Length);
        await using var open = await store.OpenAsync("episode.mp3", Cancellation);
        file.Position = 0;
        Assert.Equal(
            await FeedStoreDocument.HashOfAsync(file, Cancellation), await FeedStoreDocument.HashOfAsync(open!.Stream, Cancellation));
    }

    [Fact]
    public async Task A_stream_that_changes_while_it_is_read_leaves_nothing()
    {
        await using var stream = new Growing();

        var failed = await Assert.ThrowsAsync<IOException>(async () =>
            await Store.PutAsync(new FeedStoreDocument { Path = "1.mp3" }, stream, cancellationToken: Cancellation));

        Assert.Contains("something changes it", failed.Message, StringComparison.Ordinal);
        Assert.Null(await Store.FindAsync("1.mp3", Cancellation));
        Assert.DoesNotContain(_folder.EnumerateFiles("*", SearchOption.AllDirectories), file => file.Name != "types.json");
    }

    [Fact]
    public async Task A_document_from_a_stream_takes_the_place_of_one_that_was_there_compressed_too()
    {
        var store = new DirectoryFeedStore(_folder.FullName) { Compress = true };
        var document = new FeedStoreDocument { Path = "sound.wav", CacheControl = "public" };
        await store.PutAsync(document, "<a/>"u8.ToArray(), cancellationToken: Cancellation);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "sound.wav.gz")));

        await store.PutAsync(document, new MemoryStream([1, 2]), cancellationToken: Cancellation);

        Assert.False(File.Exists(Path.Combine(_folder.FullName, "sound.wav.gz")));
        Assert.Equal([1, 2], await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "sound.wav"), Cancellation));
    }

    [Fact]
    public async Task A_link_to_the_folder_itself_is_followed()
    {
        var (site, link) = (_folder.CreateSubdirectory("site"), Path.Combine(_folder.FullName, "link"));
        Directory.CreateSymbolicLink(link, site.FullName);
        var store = new DirectoryFeedStore(link);

        await store.PutAsync(new FeedStoreDocument { Path = "archive/0001.xml" }, "<a/>"u8.ToArray(), cancellationToken: Cancellation);

        Assert.True(File.Exists(Path.Combine(site.FullName, "archive", "0001.xml")));
    }

    /// <summary>Has more bytes when it is read than it said before.</summary>
    private sealed class Growing() : MemoryStream([1, 2, 3])
    {
        public override long Length => 2;
    }
}
