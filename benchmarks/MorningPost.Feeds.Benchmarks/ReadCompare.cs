using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Reads the same bytes with this library and with System.ServiceModel.Syndication, in turns: the median of the rounds' ratios, and what each allocates.</summary>
/// <param name="rounds">How many times each reads.</param>
/// <param name="folder">A folder of feeds, read beside those that are made up; none when empty.</param>
internal sealed class ReadCompare(int rounds, string folder)
{
    /// <summary>As long as the compiler must have been at rest.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly string Html = string.Concat(Enumerable.Range(0, 60).Select(n =>
        $"<p>Paragraph {n} of a body, with an <a href=\"https://example.org/{n}?a=1&amp;b=2\">address</a>, <em>stress</em> &amp; more words than that.</p>\n"));

    public async Task RunAsync()
    {
        Console.WriteLine($"{rounds} rounds, medians; a body of {Html.Length:N0} characters");
        await MemoryAsync().ConfigureAwait(false);
        var sections = Rss(50, $"<![CDATA[{Html}]]>");
        Compare("rss 50 items in cdata", [sections]);
        Report("rss 50 items in cdata, and all bodies", rounds, () => OurBodies(sections), () => SyndicationBodies(sections));
        Compare("rss 50 items escaped", [Rss(50, Escape(Html))]);
        Compare("atom 50 items", [Atom(50, $"<![CDATA[{Html}]]>")]);
        Compare("made-up feeds", [.. MadeUpFeeds.All.Where(feed => feed.Name is not ("json" or "rdf")).Select(feed => feed.Document)]);
        Compare("rss 100,000 small items", [Rss(100_000, "A few words.")], Math.Min(rounds, 5));
        if (folder.Length > 0)
            Compare(folder, [.. Directory.EnumerateFiles(folder, "*.xml").Select(File.ReadAllBytes).Where(CanSyndication)]);
        CompareJson("json 50 items", Json(50));
    }

    private void Compare(string name, byte[][] documents, int? times = null) => Report(name, times ?? rounds, () => Ours(documents), () => Syndication(documents));

    private void CompareJson(string name, byte[] document) => Report(name + ", against a tree", rounds, () => Ours([document]), () => Tree(document));

    private static void Report(string name, int times, Func<long> ours, Func<long> theirs)
    {
        WarmUp(ours, theirs);
        var ratios = new List<double>();
        var (fast, allocated, allocatedByThem) = (new List<double>(), 0L, 0L);
        for (var i = 0; i < times; i++)
        {
            var (time, bytes) = Measure(ours);
            var (timeOfThem, bytesOfThem) = Measure(theirs);
            ratios.Add(timeOfThem / time);
            fast.Add(time);
            (allocated, allocatedByThem) = (bytes, bytesOfThem);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"RATIO {name} {Median(ratios):F2} ({Median(fast) * 1000:F2} ms; {allocated:N0} bytes against {allocatedByThem:N0}: {(double)allocatedByThem / allocated:F2})"));
    }

    /// <summary>Runs both in turns until the compiler has nothing left to do: it compiles what is hot anew in the background, twice, and how long
    /// that takes depends on what else the machine does.</summary>
    private static void WarmUp(Func<long> ours, Func<long> theirs)
    {
        var (watch, compiled) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < Quiet)
        {
            ours();
            theirs();
            if (compiled == JitInfo.GetCompiledMethodCount())
                continue;
            compiled = JitInfo.GetCompiledMethodCount();
            watch.Restart();
        }
    }

    private static (double Seconds, long Bytes) Measure(Func<long> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        read();
        return (watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long Ours(byte[][] documents) => documents.Sum(document => (long)FeedReader.Read(document).Items.Count);

    private static long OurBodies(byte[] document) => FeedReader.Read(document).Items.Sum(item => (long)item.Content!.Value.Length);

    private static long SyndicationBodies(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(reader).Items.Sum(item => (long)item.Summary.Text.Length);
    }

    private static long Syndication(byte[][] documents) => documents.Sum(document =>
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(reader).Items.LongCount();
    });

    /// <summary>What a program of one's own does: a tree of the whole, and a few strings of each item.</summary>
    private static long Tree(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.GetProperty("items").EnumerateArray().Sum(item => (long)(
            item.GetProperty("id").GetString()!.Length + item.GetProperty("title").GetString()!.Length + item.GetProperty("content_html").GetString()!.Length
            + new Uri(item.GetProperty("url").GetString()!).Port + item.GetProperty("date_published").GetDateTimeOffset().Minute));
    }

    private static bool CanSyndication(byte[] document)
    {
        try
        {
            return Syndication([document]) > 0;
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return false;
        }
    }

    /// <summary>What is held while items come one at a time.</summary>
    private static async Task MemoryAsync()
    {
        for (var count = 10_000; count <= 1_000_000; count *= 100)
        {
            using var stream = new RepeatedStream("<rss version=\"2.0\"><channel><title>T</title>"u8.ToArray(), Encoding.UTF8.GetBytes(Item(7, "A few words.")), count);
            var (read, most) = (0, 0L);
            await foreach (var item in FeedReader.ReadItemsAsync(stream).ConfigureAwait(false))
            {
                if (read++ % (count / 5) == 0)
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }

            Console.WriteLine($"HELD {read:N0} items {most >> 10:N0} KiB");
        }
    }

    private static byte[] Rss(int items, string body) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title><link>https://example.org/</link><description>D</description>"
        + string.Concat(Enumerable.Range(0, items).Select(n => Item(n, body))) + "</channel></rss>");

    private static string Item(int number, string body) =>
        $"<item><title>Item {number} &amp; more</title><link>https://example.org/{number}</link><guid isPermaLink=\"false\">tag:example.org,2026:{number}</guid>"
        + $"<pubDate>Thu, 22 Oct 2026 04:30:00 GMT</pubDate><category>News</category><dc:creator>Ada</dc:creator><description>{body}</description></item>\n";

    private static byte[] Atom(int items, string body) => Encoding.UTF8.GetBytes(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>tag:example.org,2026:f</id><updated>2026-10-22T04:30:00Z</updated>"
        + string.Concat(Enumerable.Range(0, items).Select(n =>
            $"<entry><title>Item {n}</title><link href=\"https://example.org/{n}\"/><id>tag:example.org,2026:{n}</id><updated>2026-10-22T04:30:00Z</updated>"
            + $"<published>2026-10-22T04:30:00Z</published><author><name>Ada</name></author><category term=\"News\"/><content type=\"html\">{body}</content></entry>\n"))
        + "</feed>");

    private static byte[] Json(int items) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = "T",
        items = Enumerable.Range(0, items).Select(n => new
        {
            id = $"tag:example.org,2026:{n}",
            url = $"https://example.org/{n}",
            title = $"Item {n}",
            content_html = Html,
            date_published = "2026-10-22T04:30:00Z",
            author = new { name = "Ada" },
            tags = Enumerable.Repeat("News", 1),
        }),
    });

    private static string Escape(string html) =>
        html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
