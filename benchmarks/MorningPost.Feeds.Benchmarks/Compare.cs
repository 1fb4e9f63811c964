using System.Globalization;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>All contenders in one process, in turns, so that what slows the machine down slows all of them: the ratio of each round, and of those the median.
/// Time is the processor's, so that waiting for others on the machine isn't counted.</summary>
/// <param name="issues">How many issues a document has.</param>
/// <param name="different">How many of them are different, the others being those again: as in an application, what is written was read or made just
/// before and is in the processor's cache.</param>
/// <param name="rounds">How many times each contender runs.</param>
internal sealed class Compare(int issues, int different, int rounds)
{
    private readonly Dictionary<string, List<double>> _times = [];

    public async Task RunAsync()
    {
        var kinds = Enum.GetValues<CorpusKind>();
        var corpora = kinds.ToDictionary(kind => kind, kind => Repeated(Corpus.Issues(kind, Math.Min(issues, different))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{issues:N0} issues a document, {Math.Min(issues, different):N0} of them different, {rounds} rounds, medians; the mixed corpus has {Bytes(corpora[CorpusKind.Mixed]):N0} bytes of HTML an issue"));
        for (var round = 0; round < rounds + 3; round++)
        {
            if (round == 3)
                _times.Clear();
            foreach (var kind in kinds)
                await RoundAsync(kind, corpora[kind]);
        }

        foreach (var (name, times) in _times)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {Median(times) / issues * 1e6,8:F2} µs an issue"));

        Ratio("rss-vs-syndication", "mixed-syndication-rss", "mixed-rss");
        Ratio("atom-vs-syndication", "mixed-syndication-atom", "mixed-atom");
        Ratio("rss-vs-xmlwriter", "mixed-xmlwriter", "mixed-rss");
        Ratio("json-vs-utf8jsonwriter", "mixed-utf8jsonwriter", "mixed-json");
        Ratio("rss-vs-floor", "mixed-rss", "mixed-floor");
        Ratio("atom-vs-floor", "mixed-atom", "mixed-floor");
        Ratio("json-vs-floor", "mixed-json", "mixed-floor");
        Ratio("three-formats-vs-one", "mixed-three", "mixed-rss");
        _times.Add("mixed-platform", [.. Enumerable.Range(0, rounds).Select(round => _times["mixed-syndication-rss"][round] + _times["mixed-syndication-atom"][round] + _times["mixed-utf8jsonwriter"][round])]);
        Ratio("three-formats-vs-platform", "mixed-platform", "mixed-three");
        foreach (var kind in new[] { "chinese", "markup", "small" })
        {
            var name = kind == "chinese" ? "cjk" : kind;
            Ratio($"{name}-rss-vs-syndication", $"{kind}-syndication-rss", $"{kind}-rss");
            Ratio($"{name}-atom-vs-syndication", $"{kind}-syndication-atom", $"{kind}-atom");
            Ratio($"{name}-json-vs-utf8jsonwriter", $"{kind}-utf8jsonwriter", $"{kind}-json");
        }

        var mixed = corpora[CorpusKind.Mixed];
        foreach (var format in Enum.GetValues<FeedFormat>())
            Line("BYTES", $"{Name(format)}-allocated-per-issue", await AllocatedAsync(mixed, format));
        Line("BYTES", "three-formats-allocated-per-issue", await AllocatedAsync(mixed, Enum.GetValues<FeedFormat>()));
        var small = await HeapAsync(mixed, 10_000);
        Line("BYTES", "heap-growth-100k", await HeapAsync(mixed, 100_000) - small);
        Line("BYTES", "heap-growth-1m", await HeapAsync(mixed, 1_000_000) - small);
    }

    private Issue[] Repeated(Issue[] different) =>
        [.. Enumerable.Range(0, issues).Select(i => different[i % different.Length] with { Id = string.Create(CultureInfo.InvariantCulture, $"issue-{i:D7}") })];

    private async Task RoundAsync(CorpusKind kind, Issue[] corpus)
    {
        var name = kind.ToString().ToLowerInvariant();
        Time(name + "-floor", () => Contenders.Floor(corpus));
        await TimeAsync(name + "-rss", () => Contenders.Library(corpus, FeedFormat.Rss));
        await TimeAsync(name + "-atom", () => Contenders.Library(corpus, FeedFormat.Atom));
        await TimeAsync(name + "-json", () => Contenders.Library(corpus, FeedFormat.Json));
        await TimeAsync(name + "-three", () => Contenders.Library(corpus, FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json));
        Time(name + "-syndication-rss", () => Contenders.Syndication(corpus, FeedFormat.Rss));
        Time(name + "-syndication-atom", () => Contenders.Syndication(corpus, FeedFormat.Atom));
        Time(name + "-xmlwriter", () => Contenders.HandWrittenXml(corpus));
        Time(name + "-utf8jsonwriter", () => Contenders.HandWrittenJson(corpus));
    }

    private void Time(string name, Func<long> work) => Note(name, Measure(work));

    private async Task TimeAsync(string name, Func<Task<long>> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        await work();
        Note(name, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static double Measure(Func<long> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private void Note(string name, double seconds)
    {
        if (!_times.TryGetValue(name, out var times))
            _times.Add(name, times = []);
        times.Add(seconds);
    }

    private void Ratio(string name, string over, string under) =>
        Line("RATIO", name, Median([.. _times[over].Zip(_times[under], (slow, fast) => slow / fast)]));

    private static void Line(string kind, string name, double value)
    {
        var number = value.ToString(kind == "RATIO" ? "F2" : "F0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{kind} {name} {number}");
    }

    public static double Median(List<double> times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The difference between a long run and a short one, so that what a document costs once doesn't count.</summary>
    private static async Task<double> AllocatedAsync(Issue[] corpus, params FeedFormat[] formats)
    {
        const int Few = 1_000;
        const int Many = 11_000;
        return (await AllocatedAsync(corpus, Many, formats) - await AllocatedAsync(corpus, Few, formats)) / (double)(Many - Few);
    }

    private static async Task<long> AllocatedAsync(Issue[] corpus, int count, FeedFormat[] formats)
    {
        await Contenders.Library(Cycle(corpus, count), formats);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Contenders.Library(Cycle(corpus, count), formats);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>The managed heap at the end of a run of three formats, garbage and all.</summary>
    private static async Task<long> HeapAsync(Issue[] corpus, int count)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var heap = 0L;
        await Contenders.Library(Cycle(corpus, count, () => heap = GC.GetTotalMemory(forceFullCollection: false)), Enum.GetValues<FeedFormat>());
        return heap;
    }

    private static IEnumerable<Issue> Cycle(Issue[] corpus, int count, Action? atEnd = null)
    {
        for (var i = 0; i < count; i++)
            yield return corpus[i % corpus.Length];
        atEnd?.Invoke();
    }

    private static string Name(FeedFormat format) => format.ToString().ToLowerInvariant();

    private static int Bytes(Issue[] corpus) =>
        corpus.Sum(issue => System.Text.Encoding.UTF8.GetByteCount(IssueProjection.Issues.ToItems(Corpus.Newsletter, issue)[0].Content!.Value)) / corpus.Length;
}
