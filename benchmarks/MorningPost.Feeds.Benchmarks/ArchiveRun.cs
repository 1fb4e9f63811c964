using System.Diagnostics;
using System.Globalization;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Makes issues and publishes them as an archive, to a folder that may hold fewer of them already; or writes three plain
/// documents, to compare with.</summary>
internal static class ArchiveRun
{
    private static readonly FeedPublisherOptions Options = new() { Projections = [IssueProjection.Issues] };

    /// <summary>Publishes, and then has another process write the same issues raw, to say how much longer publishing takes.</summary>
    /// <param name="issues">How many there are.</param>
    /// <param name="output">The folder.</param>
    /// <param name="targets">What the figures are held to; null for nothing. Then one more issue is published, too.</param>
    public static async Task PublishAsync(int issues, string output, ArchiveTargets? targets)
    {
        await WarmUp.RunAsync(count => new GeneratedIssues(count));
        var processor = Environment.CpuUsage.TotalTime;
        var (result, seconds) = await PublishAsync(issues, output);
        var peak = PeakWorkingSet() / 1024.0 / 1024.0;
        Print("issues", result.Issues);
        Print("issues read", result.IssuesRead);
        Print("seconds", seconds);
        Print("issues/s", result.IssuesRead / seconds);
        Print("documents written", result.Written.Count);
        Print("documents unchanged", result.Unchanged.Count);
        Print("bytes written", result.Written.Sum(document => document.Bytes));
        Print("processor seconds", (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        Print("peak working set, MB", peak);
        targets?.Hold("peak working set, MB", peak, ArchiveTargets.Megabytes);
        if (result.IssuesRead < issues)
            return;
        var timesRaw = seconds / await RawSecondsAsync(issues, output + "-raw");
        Print("times raw", timesRaw);
        if (targets is null)
            return;
        targets.Hold("times raw", timesRaw, ArchiveTargets.TimesRaw);
        var (more, secondsOfMore) = await PublishAsync(issues + 1, output);
        var percent = 100 * secondsOfMore / seconds;
        var files = more.Written.Count(document => !document.Path.StartsWith('.')) / (double)Options.Formats.Count;
        Print("one more: seconds", secondsOfMore);
        Print("one more: % of all", percent);
        Print("one more: files a feed", files);
        targets.Hold("one more: % of all", percent, ArchiveTargets.PercentOfAll);
        targets.Hold("one more: files a feed", files, ArchiveTargets.FilesOfFeed);
    }

    private static async Task<(PublishResult Result, double Seconds)> PublishAsync(int issues, string output)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await new FeedPublisher(Corpus.Newsletter, new DirectoryFeedStore(output), Options)
            .PublishAsync(new GeneratedIssues(issues), progress: new Reports());
        return (result, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <exception cref="InvalidOperationException">The other process failed, or didn't say how long it took.</exception>
    private static async Task<double> RawSecondsAsync(int issues, string output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ArchiveRun).Assembly.Location);
        foreach (var argument in new[] { "raw", "--issues", issues.ToString(CultureInfo.InvariantCulture), "--output", output })
            start.ArgumentList.Add(argument);
        using var raw = Process.Start(start)!;
        double? seconds = null;
        while (await raw.StandardOutput.ReadLineAsync() is { } line)
        {
            Console.WriteLine($"raw: {line}");
            if (line.StartsWith("seconds ", StringComparison.Ordinal))
                seconds = double.Parse(line["seconds ".Length..], NumberStyles.Float | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture);
        }

        await raw.WaitForExitAsync();
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        return raw.ExitCode == 0 && seconds is { } took
            ? took
            : throw new InvalidOperationException($"raw ended with exit code {raw.ExitCode}, so there is nothing to compare with.");
    }

    /// <summary>The same issues in three endless documents: what the disk and the writers allow.</summary>
    public static async Task WriteRawAsync(int issues, string output)
    {
        Directory.CreateDirectory(output);
        var started = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var files = Enum.GetValues<FeedFormat>()
            .Select(format =>
            (Format: format,
            Stream: new FileStream(Path.Combine(output, format.GetFileName()), FileMode.Create, FileAccess.Write, FileShare.None, 1)))
            .ToList();
        var source = new GeneratedIssues(issues);
        var newsletter = Corpus.Newsletter with { Updated = source.DateOf(issues) };
        await FeedWriter.WriteAllAsync(newsletter, source.ReadIssuesAsync(),
            [.. files.Select(file => new FeedOutput(file.Stream, file.Format))]);
        var bytes = files.Sum(file => file.Stream.Length);
        foreach (var (_, stream) in files)
        {
            stream.Flush(flushToDisk: true);
            await stream.DisposeAsync();
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Print("issues", issues);
        Print("seconds", seconds);
        Print("issues/s", issues / seconds);
        Print("bytes written", bytes);
        Print("processor seconds", (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        Print("peak working set, MB", PeakWorkingSet() / 1024.0 / 1024.0);
    }

    private static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {value:N2}"));

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private sealed class Reports : IProgress<PublishProgress>
    {
        private readonly long _started = Stopwatch.GetTimestamp();
        private long _last = Stopwatch.GetTimestamp();

        public void Report(PublishProgress value)
        {
            if (Stopwatch.GetElapsedTime(_last).TotalSeconds < 5)
                return;
            _last = Stopwatch.GetTimestamp();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Issues:N0} issues, {value.Documents:N0} documents, {value.Bytes / 1024 / 1024:N0} MB, {value.Issues / Stopwatch.GetElapsedTime(_started).TotalSeconds:N0} issues/s"));
        }
    }
}
