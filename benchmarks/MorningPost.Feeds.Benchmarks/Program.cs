using System.Globalization;
using BenchmarkDotNet.Running;
using MorningPost.Feeds.Benchmarks;

switch (args)
{
    case ["compare", "read", ..]:
        await new ReadCompare(Number("--rounds", 21), Text("--folder", "")).RunAsync();
        break;
    case ["compare", "start", ..]:
        new StartCompare(Number("--rounds", 31), Text("--output", Path.Combine("artifacts", "start"))).Run();
        break;
    case ["compare", ..]:
        await new Compare(Number("--issues", 1_000), Number("--different", 100), Number("--rounds", 21)).RunAsync();
        break;
    case ["archive", ..]:
        var targets = args.Contains("--targets") ? new ArchiveTargets() : null;
        await ArchiveRun.PublishAsync(Number("--issues", 100_000), Text("--output", Path.Combine("artifacts", "archive")), targets);
        return targets is { AreMet: false } ? 1 : 0;
    case ["site", ..]:
        await new SiteRun(Number("--issues", 1_000), Text("--output", Path.Combine("artifacts", "site")))
            .RunAsync(Text("--eleventy", ""));
        break;
    case ["raw", ..]:
        await ArchiveRun.WriteRawAsync(Number("--issues", 100_000), Text("--output", Path.Combine("artifacts", "raw")));
        break;
    case ["scale", ..]:
        var service = new Service(
            TimeSpan.FromMilliseconds(Number("--latency", 40)), Number("--megabytes", 50) * 1e6, Number("--requests", 3_500),
            Number("--fails", 1_000));
        await new ScaleRun(Number("--issues", 10_000), service).RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;

int Number(string option, int otherwise) => int.Parse(Text(option, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

string Text(string option, string otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
