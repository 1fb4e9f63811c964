using System.Diagnostics;
using System.Globalization;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Publishes made-up issues as a site, then one issue more; and the same issues with Eleventy, where it is there.</summary>
/// <param name="issues">How many.</param>
/// <param name="output">The folder for all of it.</param>
internal sealed class SiteRun(int issues, string output)
{
    private const int MinutesOfADay = 24 * 60;

    /// <param name="eleventy">The folder whose <c>node_modules</c> has Eleventy; nothing is compared when empty.</param>
    public async Task RunAsync(string eleventy)
    {
        await MeasureAsync("warm-up", "warm-up", 20);
        await MeasureAsync("whole site", "site", issues);
        await MeasureAsync("one issue more", "site", issues + 1);
        Print("peak working set, MB", PeakWorkingSet() / 1024.0 / 1024.0);
        if (eleventy.Length > 0)
            await EleventyAsync(eleventy);
    }

    private async Task MeasureAsync(string name, string folder, int count)
    {
        var started = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var publisher = new SitePublisher(Corpus.Newsletter, new DirectoryFeedStore(Path.Combine(output, folder)));
        var result = await publisher.PublishAsync(new GeneratedIssues(count, MinutesOfADay));
        Print($"{name}: seconds", Stopwatch.GetElapsedTime(started).TotalSeconds);
        Print($"{name}: processor seconds", (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        Print($"{name}: issues read", result.IssuesRead);
        Print($"{name}: documents written", result.Written.Count);
        Print($"{name}: bytes written", result.Written.Sum(document => document.Bytes));
    }

    /// <summary>The same issues as HTML with front matter and one layout: less than a page of ours says.</summary>
    private async Task EleventyAsync(string eleventy)
    {
        var source = Path.Combine(Path.GetFullPath(output), "eleventy");
        Directory.CreateDirectory(Path.Combine(source, "_includes"));
        await File.WriteAllTextAsync(Path.Combine(source, "_includes", "page.liquid"),
            "<!DOCTYPE html><html lang=\"en\"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content }}</body></html>");
        await foreach (var issue in new GeneratedIssues(issues, MinutesOfADay).ReadIssuesAsync())
        {
            var front = $"---\nlayout: page.liquid\ntitle: \"{issue.Title.Replace('"', '\'')}\"\npermalink: issues/{issue.Id}/index.html\n---\n";
            await File.WriteAllTextAsync(Path.Combine(source, $"{issue.Id}.html"),
                $"{front}{{% raw %}}{UsualHtml.Of(Corpus.Newsletter, issue)}{{% endraw %}}");
        }

        var command = Path.Combine(Path.GetFullPath(eleventy), "node_modules", "@11ty", "eleventy", "cmd.cjs");
        var start = new ProcessStartInfo("node", [command, $"--input={source}", $"--output={source}-site", "--quiet"])
        {
            WorkingDirectory = source,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Print("Eleventy, with its start: seconds", Stopwatch.GetElapsedTime(started).TotalSeconds);
        Print("Eleventy: documents written", Directory.EnumerateFiles(source + "-site", "*.html", SearchOption.AllDirectories).Count());
    }

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static void Print(string what, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {value:0.###}"));
}
