using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Tests.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>A server that stores are made on.</summary>
/// <param name="Name">How it is called on the command line.</param>
/// <param name="Make">Makes a store: its folder, how long its lock lasts, and what requests pass through.</param>
/// <param name="LockDuration">How short a lock can be there.</param>
internal sealed record Server(string Name, Func<string, TimeSpan, Way?, FeedStore> Make, TimeSpan LockDuration)
{
    private static readonly FeedPublisherOptions Options = MadeUpIssues.SmallPages with { Projections = [IssueProjection.Issues] };

    /// <summary>After what time the lock of a killed process is free.</summary>
    public TimeSpan LockTime => LockDuration + TimeSpan.FromSeconds(2);


    public static Server Of(string name) => name switch
    {
        "s3" => new Server(name, S3Server.NewStore, TimeSpan.FromSeconds(3)),
        "azure" => new Server(name, AzureServer.NewStore, TimeSpan.FromSeconds(15)),
        _ => throw new ArgumentException($"\"{name}\" is neither s3 nor azure."),
    };

    /// <summary>A store whose lock is free soon after its publisher was killed.</summary>
    public FeedStore NewStore(string prefix, Way? way = null) => Make(prefix, LockDuration, way);

    /// <summary>A store of a publisher that nothing happens to: its lock lasts on a machine that is busy, too.</summary>
    public FeedStore NewPatientStore(string prefix, Way? way = null) => Make(prefix, TimeSpan.FromMinutes(1), way);

    /// <summary>Publishes made-up issues.</summary>
    public static Task<PublishResult> PublishAsync(FeedStore store, int count, string title = "Everything",
        FeedPublisherOptions? options = null) =>
        new FeedPublisher(MadeUpIssues.Newsletter with { Title = title }, store, options ?? Options).PublishAsync(
            new IssueList(MadeUpIssues.List(count)));

    /// <summary>The documents, but not the manifest, which says versions.</summary>
    public static async Task<SortedDictionary<string, byte[]>> ReadAsync(FeedStore store)
    {
        var documents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var path in store.ListAsync().Where(path => !path.StartsWith('.')))
        {
            await using var open = await store.OpenAsync(path);
            using var bytes = new MemoryStream();
            await open!.Stream.CopyToAsync(bytes);
            documents[path] = bytes.ToArray();
        }

        return documents;
    }

    /// <summary>What a store holds that nothing ever happened to.</summary>
    public static async Task<SortedDictionary<string, byte[]>> ExpectedAsync(int count, string title = "Everything")
    {
        var store = new MemoryFeedStore();
        await PublishAsync(store, count, title);
        return await ReadAsync(store);
    }
}
