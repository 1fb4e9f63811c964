using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>What is there is published, and nothing more can be written.</summary>
public sealed class UnwritableStoreTests : IDisposable
{
    private static readonly FeedPublisherOptions Small = MadeUpIssues.SmallPages;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_store_that_refuses_writes_is_one_error_that_names_the_document_and_what_is_published_stays()
    {
        var store = new MemoryStore();
        await Publish(store, 30);
        var before = store.Documents.ToDictionary();
        store.BeforePut = path => throw new UnauthorizedAccessException($"Access to {path} is denied.");

        var failed = await Assert.ThrowsAsync<FeedException>(() => Publish(store, 31));

        var finding = Assert.Single(failed.Diagnostics);
        Assert.Equal("MPF8004", finding.Code);
        Assert.EndsWith(".xml", finding.File, StringComparison.Ordinal);
        Assert.Contains("is denied.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, store.Documents);
    }

    [Fact]
    public async Task A_store_that_cannot_be_locked_is_one_error_that_says_so()
    {
        var failed = await Assert.ThrowsAsync<FeedException>(() => Publish(new ReadOnlyStore(), 3));

        Assert.StartsWith("error MPF8004: the store could not be locked: Access to /public/.morningpost/lock is denied.",
            Assert.Single(failed.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_given_back_does_not_hide_what_ended_the_run()
    {
        var failed = await Assert.ThrowsAsync<FeedException>(() => Publish(new StuckStore { FailAt = 2 }, 3));

        Assert.Contains("No space left on device.", Assert.Single(failed.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_given_back_is_an_error_when_all_is_written()
    {
        var failed = await Assert.ThrowsAsync<FeedException>(() => Publish(new StuckStore(), 3));

        Assert.StartsWith("error MPF8004: the store could not be unlocked: It is stuck.",
            Assert.Single(failed.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_became_read_only_is_one_error_that_names_a_path_in_it_and_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Everything is writable here.");
        await Publish(new DirectoryFeedStore(_folder.FullName), 30);
        var folders = _folder.GetDirectories("*", SearchOption.AllDirectories).Prepend(_folder).Select(folder => folder.FullName).ToList();
        var before = Files();
        SetModes(folders, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var failed = await Assert.ThrowsAsync<FeedException>(() => Publish(new DirectoryFeedStore(_folder.FullName), 31));

            var finding = Assert.Single(failed.Diagnostics);
            Assert.Equal("MPF8004", finding.Code);
            Assert.Contains(_folder.FullName, finding.Message, StringComparison.Ordinal);
            Assert.Equal(before, Files());
        }
        finally
        {
            SetModes(folders, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await Publish(new DirectoryFeedStore(_folder.FullName), 31);
        Archives.CheckLinks(_folder.FullName);
    }

    private static Task<PublishResult> Publish(FeedStore store, int count) =>
        new FeedPublisher(MadeUpIssues.Newsletter, store, Small).PublishAsync(new IssueList(MadeUpIssues.List(count)),
            cancellationToken: Cancellation);

    private static void SetModes(IEnumerable<string> folders, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in folders)
            File.SetUnixFileMode(folder, mode);
    }

    private SortedDictionary<string, string> Files() => new(
        _folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => file.FullName, file => Convert.ToHexString(File.ReadAllBytes(file.FullName))),
        StringComparer.Ordinal);

    private sealed class ReadOnlyStore : MemoryFeedStore
    {
        public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
            throw new UnauthorizedAccessException("Access to /public/.morningpost/lock is denied.");
    }

    /// <summary>Its lock can't be given back.</summary>
    private sealed class StuckStore : MemoryFeedStore
    {
        private int _puts;

        public int FailAt { get; init; }

        public override ValueTask<FeedStoreDocument?> PutAsync(
            FeedStoreDocument document, ReadOnlyMemory<byte> content, FeedStoreCondition condition = default,
            CancellationToken cancellationToken = default) => Interlocked.Increment(ref _puts) == FailAt
                ? throw new IOException("No space left on device.")
                : base.PutAsync(document, content, condition, cancellationToken);

        public override ValueTask<FeedStoreLock?> TryLockAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<FeedStoreLock?>(new Stuck());

        private sealed class Stuck : FeedStoreLock
        {
            public override CancellationToken Lost => CancellationToken.None;

            public override ValueTask DisposeAsync() => throw new IOException("It is stuck.");
        }
    }
}
