using System.Diagnostics;
using System.Text;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Measures how long documents that mean harm take, and how much memory.</summary>
public static class Hostile
{
    private static readonly string[] Beginnings =
        [
            "",
            "<rss><channel>",
            "<rss><item><description>",
            "<rss><item><description><![CDATA[",
            "<rss><!--",
            "<rss><a b='",
            "{\"title\":\"",
        ];

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var (name, make) in HostileDocuments.All)
        {
            var document = make();
            await MeasureAsync($"{name}, {document.Length:N0} bytes", () => Task.FromResult(FeedReader.Read(document).Items.Count), output);
        }

        using var items = new MemoryStream(
            Encoding.UTF8.GetBytes("<rss><channel><title>T</title>" + new StringBuilder().Insert(0, "<item/>", 3_000_000)));
        await MeasureAsync("3,000,000 empty items at once", async () => (await FeedReader.ReadAsync(items)).Items.Count, output);
        items.Position = 0;
        await MeasureAsync("3,000,000 empty items one at a time", async () => await FeedReader.ReadItemsAsync(items).CountAsync(), output);
        foreach (var beginning in Beginnings)
        {
            using var text = new EndlessStream(Encoding.UTF8.GetBytes(beginning));
            await MeasureAsync(
                $"a text without an end behind {beginning}", async () => (await FeedReader.ReadAsync(text)).Items.Count, output);
        }
    }

    private static async Task MeasureAsync(string name, Func<Task<int>> read, TextWriter output)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        string end;
        try
        {
            end = $"{await read():N0} items";
        }
        catch (FeedException e)
        {
            var first = e.Diagnostics[0];
            end = $"refused at {first.Line}:{first.Column}, {first.Code} {first.Path}";
        }

        output.WriteLine(
            $"{watch.Elapsed.TotalMilliseconds,6:F0} ms {(GC.GetTotalAllocatedBytes(precise: true) - allocated) >> 20,5} MiB  {name}: {end}");
    }
}
