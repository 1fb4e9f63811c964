using System.Diagnostics;
using System.Globalization;
using MorningPost.Feeds.Fuzz;

// pairs --folder F [--explain]        what is read of pairs of documents and expectations
// mutants --folder F [--each N]       how many links of items are recovered from documents with one fault
// chunks --file F                     how a document differs when it is read in pieces
// hostile                             how long documents that mean harm take
// roundtrip [--folder F]              whether what is read comes back equal from each format in which it can be written
// fuzz [--folder F] [--seconds S]     changes documents at random: each ends in a document or a FeedException, soon
switch (args.FirstOrDefault())
{
    case "pairs":
        new GofeedPairs(Text("--folder", "."), args.Contains("--explain")).Run();
        break;
    case "mutants":
        return new Mutants(Feeds(), Number("--each", 3), args.Contains("--explain")).Run(Console.Out) >= 0.95 ? 0 : 1;
    case "chunks":
        return Chunks.Compare(File.ReadAllBytes(Text("--file", "")), Console.Out) ? 0 : 1;
    case "roundtrip":
        return RoundTrips.Run(Feeds(), Console.Out) ? 0 : 1;
    case "hostile":
        await Hostile.RunAsync(Console.Out);
        break;
    default:
        var (watch, seconds) = (Stopwatch.StartNew(), Number("--seconds", 60));
        return new Fuzzing(Feeds(), Number("--seed", 1)).Run(_ => watch.Elapsed.TotalSeconds < seconds, Console.Out) ? 0 : 1;
}

return 0;

IReadOnlyList<(string, byte[])> Feeds() => Text("--folder", "") is { Length: > 0 } folder
    ?
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsFeed).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllBytes(file))),
    ]
    : MadeUpFeeds.All;

bool IsFeed(string file) =>
    file.EndsWith(".xml", StringComparison.Ordinal)
        || (file.EndsWith(".json", StringComparison.Ordinal) && !File.Exists(Path.ChangeExtension(file, ".xml")));

int Number(string option, int otherwise) =>
    int.Parse(Text(option, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

string Text(string option, string otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length
    ? args[at + 1]
    : otherwise;
