using System.Diagnostics;
using System.Globalization;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>What has to hold on a server, whatever happens to publishers.</summary>
internal sealed class Checks(Server server, int rounds)
{
    private const int Together = 5;

    private static readonly string[] Titles = ["One", "Two"];
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    public async Task RunAsync()
    {
        var slow = CheckAsync("each request takes two seconds", () => SlowAsync(Prefix("slow", 0)));
        await RoundsAsync("killed at a random moment, and published again", CrashAsync);
        await RoundsAsync("stopped until another publisher had its lock", LoseLockAsync);
        await RoundsAsync("two publishers at once", CompeteAsync);
        await RoundsAsync("one request in ten fails", FailAsync);
        await slow;
        await CheckAsync("10,000 issues, and one more", CountAsync);
    }

    /// <summary>Another process publishes, and is killed.</summary>
    private async Task CrashAsync(int round)
    {
        var prefix = Prefix("crash", round);
        using (var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "publish", server.Name, prefix, "150" },
            RedirectStandardOutput = true,
        })!)
        {
            await process.StandardOutput.ReadLineAsync();
            await Task.Delay(Random.Shared.Next(5, 1500));
            process.Kill();
            await process.WaitForExitAsync();
        }

        var store = server.NewPatientStore(prefix);
        Links.Check(await Server.ReadAsync(store));
        await Task.Delay(server.LockTime);
        await Server.PublishAsync(store, 160);
        Must(Same(await Server.ReadAsync(store), await Server.ExpectedAsync(160)), "the archive isn't that of a run that never failed");
    }

    /// <summary>A publisher is stopped in the middle, and goes on when another has published everything.</summary>
    private async Task LoseLockAsync(int round)
    {
        var prefix = Prefix("lost", round);
        var way = new Way { HoldsFrom = Random.Shared.Next(6, 80) };
        var stopped = Server.PublishAsync(server.NewStore(prefix, way), 100, "The stopped one");
        await way.Held;
        await Task.Delay(server.LockTime);
        var store = server.NewPatientStore(prefix);
        await Server.PublishAsync(store, 110, "The successor");
        var expected = await Server.ReadAsync(store);

        way.Open();

        try
        {
            await stopped;
            Must(false, "the publisher that was stopped didn't notice");
        }
        catch (FeedException e)
        {
            Must(e.Diagnostics.Single().Code == "MPF8006", e.Message);
        }

        var left = await Server.ReadAsync(store);
        Must(Same(left, expected), "the publisher that was stopped has changed what its successor wrote");
        Links.Check(left);
    }

    /// <summary>Each has another title, so that a document says whose it is.</summary>
    private async Task CompeteAsync(int round)
    {
        var prefix = Prefix("two", round);
        var published = await Task.WhenAll(Titles.Select(title => Task.Run(() => TryAsync(title))));

        var left = await Server.ReadAsync(server.NewStore(prefix));
        Links.Check(left);
        var titles = left.Values.Select(document => FeedReader.Read(document).Feed.Title.Split(' ')[0]).Distinct().ToList();
        Must(titles.Count == 1, $"documents of both: {string.Join(", ", titles)}");
        Must(published.Any(isPublished => isPublished), "nobody published");

        async Task<bool> TryAsync(string title)
        {
            try
            {
                await Server.PublishAsync(server.NewPatientStore(prefix), 60, title);
                return true;
            }
            catch (FeedException e) when (e.Diagnostics.Single().Code == "MPF8001")
            {
                return false;
            }
        }
    }

    private async Task FailAsync(int round)
    {
        var prefix = Prefix("fails", round);
        try
        {
            await Server.PublishAsync(server.NewStore(prefix, new Way { FailsEach = 10 }), 60);
        }
        catch (FeedException e)
        {
            Must(e.Diagnostics.Single().Code is "MPF8004" or "MPF8006", e.Message);
            await Task.Delay(server.LockTime);
        }

        var store = server.NewPatientStore(prefix);
        Links.Check(await Server.ReadAsync(store));
        await Server.PublishAsync(store, 60);
        Must(Same(await Server.ReadAsync(store), await Server.ExpectedAsync(60)), "the archive isn't that of a run that never failed");
    }

    private async Task SlowAsync(string prefix)
    {
        await Server.PublishAsync(server.NewPatientStore(prefix, new Way { Delay = TimeSpan.FromSeconds(2) }), 3);
        Must(Same(await Server.ReadAsync(server.NewStore(prefix)), await Server.ExpectedAsync(3)), "the archive isn't whole");
    }

    private async Task CountAsync()
    {
        var (way, options) = (new Way(), new FeedPublisherOptions());
        var store = server.NewStore(Prefix("count", 0), way);
        var started = Stopwatch.GetTimestamp();
        var first = await Server.PublishAsync(store, 10_000, options: options);
        var each = (double)way.Requests.Count / first.Written.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"   {way.Requests.Count} requests for {first.Written.Count} documents, {each:0.000} each, in ")
            + string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        Must(each <= 1.1, "more than 1.1 requests a document");
        way.Clear();

        var more = await Server.PublishAsync(store, 10_001, options: options);

        var own = way.Requests.Where(request => request.Contains(".morningpost/", StringComparison.Ordinal)).ToList();
        var documents = way.Requests.Except(own).ToList();
        Console.WriteLine($"   one more issue: {documents.Count} requests for {more.Written.Count - 1} documents, "
            + $"{own.Count} for lock and manifest");
        Must(documents.All(request => request.StartsWith("PUT ", StringComparison.Ordinal)), "something was asked for beside writing");
        Must(documents.Count == more.Written.Count - 1, "more than one request a document");
    }

    private async Task RoundsAsync(string what, Func<int, Task> round) => await CheckAsync($"{what}, {rounds} times", () =>
        Parallel.ForEachAsync(Enumerable.Range(0, rounds), new ParallelOptions { MaxDegreeOfParallelism = Together },
            async (number, _) => await round(number)));

    private async Task CheckAsync(string what, Func<Task> check)
    {
        var started = Stopwatch.GetTimestamp();
        await check();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ok: {server.Name}: {what} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)"));
    }

    private static string Prefix(string name, int round) => string.Create(CultureInfo.InvariantCulture, $"{Run}/{name}-{round}");

    private static bool Same(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.Key == pair.Second.Key && pair.First.Value.AsSpan().SequenceEqual(pair.Second.Value));

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
