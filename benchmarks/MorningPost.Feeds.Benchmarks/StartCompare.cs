using System.Diagnostics;
using System.Globalization;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Whole processes: from the start of one to its end, with a feed of 50 items in three formats written in between; in turns with
/// the same program on System.ServiceModel.Syndication.</summary>
/// <param name="rounds">How many pairs of processes are started for each way of publishing.</param>
/// <param name="output">Where the programs are published to.</param>
internal sealed class StartCompare(int rounds, string output)
{
    private const string Library = "MorningPost.Feeds.Start";
    private const string Syndication = "MorningPost.Feeds.Start.Syndication";

    public void Run()
    {
        foreach (var way in new[] { "jit", "r2r", "aot" })
        {
            Publish(Library, way);
            Publish(Syndication, way);
            Pairs(way);
        }

        Publish(Library, "trimmed");
        Publish(Syndication, "trimmed");
        Sizes("trimmed");
        Sizes("aot");
    }

    private void Pairs(string way)
    {
        var ours = new List<double>();
        var ratios = new List<double>();
        var (ourMethods, theirMethods) = ("", "");
        for (var round = -1; round < rounds; round++)
        {
            var our = Start(Library, way, out ourMethods);
            var their = Start(Syndication, way, out theirMethods);
            // The first pair reads its files from the disk.
            if (round < 0)
                continue;
            ours.Add(our);
            ratios.Add(our / their);
        }

        Line($"RATIO start-{way}-vs-syndication {Compare.Median(ratios):F2}");
        Line($"MILLISECONDS start-{way} {Compare.Median(ours):F1}");
        Line($"METHODS start-{way} {ourMethods} to {theirMethods}");
    }

    private void Publish(string project, string way)
    {
        string[] arguments =
        [
            "publish", Path.Combine("benchmarks", project), "-c", "Release", $"-p:Way={way}", "-o", FolderOf(project, way), "-v", "quiet", "--nologo",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{project} could not be published as {way}.");
    }

    /// <summary>Milliseconds from start to end.</summary>
    private double Start(string project, string way, out string methods)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(FolderOf(project, way), project)) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{project} as {way} ended with {process.ExitCode}.");
        methods = line.Split(' ')[0];
        return time;
    }

    private void Sizes(string way) => Line($"BYTES start-{way} {SizeOf(Library, way):N0} to {SizeOf(Syndication, way):N0}");

    private long SizeOf(string project, string way) =>
        new DirectoryInfo(FolderOf(project, way)).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not (".dbg" or ".pdb" or ".xml")).Sum(file => file.Length);

    private string FolderOf(string project, string way) => Path.GetFullPath(Path.Combine(output, way, project));

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
