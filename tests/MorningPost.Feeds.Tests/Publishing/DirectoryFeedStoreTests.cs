using System.Diagnostics;
using System.IO.Compression;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class DirectoryFeedStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Documents_that_are_put_at_once_are_all_served_as_was_said()
    {
        var store = new DirectoryFeedStore(_folder.FullName);
        var paths = Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i % 26)), 1 + (i / 26)) + ".xml").ToList();
        await Parallel.ForEachAsync(paths, Cancellation, async (path, cancellationToken) =>
        {
            var document = new FeedStoreDocument { Path = path, ContentType = "text/xml", CacheControl = "public, max-age=86400" };
            await store.PutAsync(document, "<a/>"u8.ToArray(), cancellationToken: cancellationToken);
            Assert.Equal("text/xml", (await store.FindAsync(path, cancellationToken))?.ContentType);
        });

        var another = new DirectoryFeedStore(_folder.FullName);
        foreach (var path in paths)
        {
            Assert.Equal("public, max-age=86400", (await store.FindAsync(path, Cancellation))?.CacheControl);
            Assert.Equal("public, max-age=86400", (await another.FindAsync(path, Cancellation))?.CacheControl);
        }
    }

    [Fact]
    public async Task Killed_at_any_moment_everything_there_is_whole_and_the_next_run_ends_with_the_same_bytes()
    {
        const int Kills = 110;
        var (published, kills) = (new DirectoryInfo(Path.Combine(_folder.FullName, "killed")), 0);
        var random = new Random(20261124);
        var count = 30;
        var time = await RunAsync(published.FullName, count, killAfter: null)
            ?? throw new InvalidOperationException("The first run was not killed.");
        while (kills < Kills)
        {
            count += 10;
            while (kills < Kills && await RunAsync(published.FullName, count, killAfter: time * random.NextDouble()) is null)
            {
                kills++;
                Archives.CheckLinks(published.FullName);
            }
        }

        await RunAsync(published.FullName, count, killAfter: null);
        var expected = new DirectoryInfo(Path.Combine(_folder.FullName, "expected"));
        await new FeedPublisher(MadeUpIssues.Newsletter, new DirectoryFeedStore(expected.FullName), MadeUpIssues.SmallPages)
            .RepublishAsync(new IssueList(MadeUpIssues.List(count)), cancellationToken: Cancellation);

        var (files, others) = (Files(expected.FullName), Files(published.FullName));
        Assert.Equal(files.Keys, others.Keys);
        Assert.All(files, file => Assert.Equal(file.Value, others[file.Key]));
    }

    [Fact]
    public async Task Two_publishers_in_one_folder()
    {
        var store = new DirectoryFeedStore(_folder.FullName);
        await using (await store.TryLockAsync(Cancellation))
        {
            var refused = await Assert.ThrowsAsync<FeedException>(() =>
                new FeedPublisher(MadeUpIssues.Newsletter,
                    new DirectoryFeedStore(_folder.FullName)).RepublishAsync(new IssueList(MadeUpIssues.List(2)),
                    cancellationToken: Cancellation));
            Assert.Equal("MPF8001", Assert.Single(refused.Diagnostics).Code);
            Assert.False(File.Exists(Path.Combine(_folder.FullName, "feed.xml")));
        }

        await new FeedPublisher(MadeUpIssues.Newsletter, store).RepublishAsync(new IssueList(MadeUpIssues.List(2)),
            cancellationToken: Cancellation);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "feed.xml")));
    }

    [Fact]
    public async Task A_file_is_as_old_as_its_document_and_nothing_temporary_stays()
    {
        var store = new DirectoryFeedStore(_folder.FullName);
        await new FeedPublisher(MadeUpIssues.Newsletter, store,
            MadeUpIssues.SmallPages).RepublishAsync(new IssueList(MadeUpIssues.List(30)), cancellationToken: Cancellation);

        foreach (var file in _folder.EnumerateFiles("*atom.xml", SearchOption.AllDirectories))
            Assert.Equal(FeedReader.Read(await File.ReadAllBytesAsync(file.FullName, Cancellation)).Feed.Updated!.Value.UtcDateTime,
                file.LastWriteTimeUtc);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, ".morningpost", "tmp")));
        Assert.Equal(
            _folder.EnumerateFiles("*.*", SearchOption.AllDirectories)
                .Where(file => !file.FullName.Contains(".morningpost", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(_folder.FullName, file.FullName)).Order(),
            (await store.ListAsync("", Cancellation).Where(path => !path.StartsWith('.')).ToListAsync(Cancellation)).Order());
    }

    [Fact]
    public async Task Compressed_siblings_say_the_same_and_only_changed_documents_get_new_ones()
    {
        var store = new DirectoryFeedStore(_folder.FullName) { Compress = true };
        await new FeedPublisher(MadeUpIssues.Newsletter, store,
            MadeUpIssues.SmallPages).RepublishAsync(new IssueList(MadeUpIssues.List(30)), cancellationToken: Cancellation);
        var document = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "feed.xml"), Cancellation);
        var page = new FileInfo(Path.Combine(_folder.FullName, "archive", "0001.rss.xml.gz"));

        await using (var gzip = new GZipStream(File.OpenRead(Path.Combine(_folder.FullName, "feed.xml.gz")), CompressionMode.Decompress))
            Assert.Equal(document, await ReadAsync(gzip));
        await using (var brotli = new BrotliStream(File.OpenRead(Path.Combine(_folder.FullName, "feed.xml.br")),
            CompressionMode.Decompress))
            Assert.Equal(document, await ReadAsync(brotli));
        page.LastWriteTimeUtc = DateTime.UnixEpoch;
        await new FeedPublisher(MadeUpIssues.Newsletter, store,
            MadeUpIssues.SmallPages).RepublishAsync(new IssueList(MadeUpIssues.List(31)), cancellationToken: Cancellation);
        page.Refresh();
        Assert.Equal(DateTime.UnixEpoch, page.LastWriteTimeUtc);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, ".morningpost", "manifest.json.gz")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_clear_error()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "in the way", Cancellation);

        var failed = await Assert.ThrowsAsync<FeedException>(() =>
            new FeedPublisher(MadeUpIssues.Newsletter, new DirectoryFeedStore(Path.Combine(file, "site")))
            .RepublishAsync(new IssueList(MadeUpIssues.List(2)), cancellationToken: Cancellation));

        Assert.Equal("MPF8004", Assert.Single(failed.Diagnostics).Code);
    }

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("archive/../../outside.xml")]
    public async Task Nothing_leaves_the_folder(string path)
    {
        var store = new DirectoryFeedStore(Path.Combine(_folder.FullName, "site"));

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await store.PutAsync(new FeedStoreDocument { Path = path, ContentType = "text/plain" }, "x"u8.ToArray(),
            cancellationToken: Cancellation));
    }

    /// <summary>Publishes in another process, which is killed after a while.</summary>
    /// <returns>How long it took; null when it was killed before it was done.</returns>
    private static async Task<TimeSpan?> RunAsync(string folder, int count, TimeSpan? killAfter)
    {
        var target = Path.Combine(AppContext.BaseDirectory, "MorningPost.Feeds.KillTarget.dll");
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host
            && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { target, folder, count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("publishing", await process.StandardOutput.ReadLineAsync(Cancellation));
        var started = Stopwatch.GetTimestamp();
        if (killAfter is { } delay)
        {
            using var waited = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            waited.CancelAfter(delay);
            try
            {
                await process.WaitForExitAsync(waited.Token);
            }
            catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Cancellation);
        var time = Stopwatch.GetElapsedTime(started);
        if (killAfter is null)
            Assert.Equal(0, process.ExitCode);
        return process.ExitCode == 0 ? time : null;
    }

    private static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file =>
            Path.GetRelativePath(folder, file), File.ReadAllBytes), StringComparer.Ordinal);

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
