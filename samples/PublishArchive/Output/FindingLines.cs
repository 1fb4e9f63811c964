using MorningPost.Feeds;
using Spectre.Console;

namespace PublishArchive.Output;

/// <summary>Findings as lines. Errors are always said one by one; of others that are alike, the first and how many there are, unless all
/// are asked for.</summary>
internal static class FindingLines
{
    private const int Alike = 3;

    public static IEnumerable<string> Of(IReadOnlyList<FeedDiagnostic> findings, bool all)
    {
        foreach (var group in findings.GroupBy(finding => (finding.Code, finding.Severity)))
        {
            var count = group.Count();
            if (all || group.Key.Severity == FeedSeverity.Error || count <= Alike)
            {
                foreach (var finding in group)
                    yield return finding.ToString();
                continue;
            }

            yield return group.First().ToString();
            yield return $"{Word(group.Key.Severity)} {group.Key.Code}: {count - 1} more of this kind; --verbose lists them.";
        }
    }

    /// <summary>How many errors, warnings and remarks there are, such as <c>1 error, 2 warnings</c>.</summary>
    public static string Count(IReadOnlyCollection<FeedDiagnostic> findings)
    {
        var remarks = findings.Count(finding => finding.Severity == FeedSeverity.Info);
        return $"{Quantity.Of(Errors(findings), "error")}, {Quantity.Of(Warnings(findings), "warning")}"
            + (remarks == 0 ? "" : $", {Quantity.Of(remarks, "remark")}");
    }

    public static int Errors(IEnumerable<FeedDiagnostic> findings) => findings.Count(finding => finding.Severity == FeedSeverity.Error);

    public static int Warnings(IEnumerable<FeedDiagnostic> findings) => findings.Count(finding => finding.Severity == FeedSeverity.Warning);

    /// <summary>Writes lines, each in the colour of what it says where the writer is a terminal.</summary>
    public static async Task WriteAsync(TextWriter writer, IAnsiConsole? screen, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            // The screen would break lines, and what is copied from it would have the breaks.
            var text = TerminalText.Of(line);
            var colour = screen is { Profile.Capabilities: { Ansi: true, ColorSystem: not ColorSystem.NoColors } } ? ColourOf(line) : null;
            await writer.WriteLineAsync(colour is null ? text : $"\u001b[{colour}m{text}\u001b[0m");
        }
    }

    /// <summary>Red and yellow, as terminals number them.</summary>
    private static int? ColourOf(string line) => Says(line, FeedSeverity.Error) ? 31 : Says(line, FeedSeverity.Warning) ? 33 : null;

    private static bool Says(string line, FeedSeverity severity) =>
        line.StartsWith($"{Word(severity)} ", StringComparison.Ordinal) || line.Contains($": {Word(severity)} ", StringComparison.Ordinal);

    private static string Word(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "info",
    };
}
