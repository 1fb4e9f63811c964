using BenchmarkDotNet.Attributes;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>One document of each format, and three in one pass.</summary>
[MemoryDiagnoser]
public class WriterBenchmarks
{
    private Issue[] _issues = [];

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [Params(CorpusKind.Mixed, CorpusKind.Chinese, CorpusKind.Markup, CorpusKind.Small)]
    public CorpusKind Corpus { get; set; }

    [GlobalSetup]
    public void Setup() => _issues = Benchmarks.Corpus.Issues(Corpus, Math.Min(Count, 2_000));

    [Benchmark]
    public long Floor()
    {
        var total = 0L;
        for (var done = 0; done < Count; done += _issues.Length)
            total += Contenders.Floor(_issues);
        return total;
    }

    [Benchmark(Baseline = true)]
    public long SyndicationRss() => Contenders.Syndication(All(), FeedFormat.Rss);

    [Benchmark]
    public long SyndicationAtom() => Contenders.Syndication(All(), FeedFormat.Atom);

    [Benchmark]
    public long XmlWriterRss() => Contenders.HandWrittenXml(All());

    [Benchmark]
    public long Utf8JsonWriterJson() => Contenders.HandWrittenJson(All());

    [Benchmark]
    public Task<long> Rss() => Contenders.Library(All(), FeedFormat.Rss);

    [Benchmark]
    public Task<long> Atom() => Contenders.Library(All(), FeedFormat.Atom);

    [Benchmark]
    public Task<long> Json() => Contenders.Library(All(), FeedFormat.Json);

    [Benchmark]
    public Task<long> ThreeFormats() => Contenders.Library(All(), FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json);

    private IEnumerable<Issue> All()
    {
        for (var i = 0; i < Count; i++)
            yield return _issues[i % _issues.Length];
    }
}
