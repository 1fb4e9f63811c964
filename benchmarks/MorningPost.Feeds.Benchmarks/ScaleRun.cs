using System.Globalization;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>What publishing asks of a bucket: requests, bytes and time of a first publication and of one more issue, for many
/// newsletters.</summary>
/// <param name="issues">How many issues a newsletter has.</param>
/// <param name="service">How the bucket answers.</param>
internal sealed class ScaleRun(int issues, Service service)
{
    private static readonly FeedPublisherOptions Options = new() { Projections = [IssueProjection.Issues] };

    public async Task RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{issues:N0} issues in three formats; {service.Latency.TotalMilliseconds:N0} ms, ")
            + string.Create(CultureInfo.InvariantCulture, $"{service.BytesPerSecond / 1e6:N0} MB/s each, ")
            + string.Create(CultureInfo.InvariantCulture, $"{service.RequestsPerSecond:N0} requests/s, one in {service.FailsEach} fails"));
        var store = new SimulatedStore(service);
        var first = await MeasureAsync(store, issues);
        var more = await MeasureAsync(store, issues + 1);
        var none = await MeasureAsync(store, issues + 1);
        foreach (var newsletters in new[] { 1, 100, 10_000 })
        {
            Print(newsletters, "first publication", first);
            Print(newsletters, "one more issue", more);
            Print(newsletters, "nothing new", none);
        }
    }

    private static async Task<Cost> MeasureAsync(SimulatedStore store, int count)
    {
        store.Clear();
        var result = await new FeedPublisher(Corpus.Newsletter, store, Options).PublishAsync(new GeneratedIssues(count));
        return new Cost(result.Written.Count, store.Requests, store.BytesSent, store.BytesReceived, store.TimeOf(Options.ConcurrentWrites));
    }

    /// <summary>Newsletters are published one after the other, by one process; their requests are of different prefixes.</summary>
    private static void Print(int newsletters, string what, Cost cost) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{newsletters,6:N0} newsletters, {what,-17}: {(long)newsletters * cost.Requests,12:N0} requests, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{newsletters * cost.BytesSent / 1e6,12:N1} MB out, {newsletters * cost.BytesReceived / 1e6,10:N1} MB in, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{newsletters * cost.Time.TotalSeconds,12:N1} s, {cost.Documents:N0} documents each"));

    private sealed record Cost(int Documents, int Requests, long BytesSent, long BytesReceived, TimeSpan Time);
}
