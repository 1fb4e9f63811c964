using MorningPost.Feeds;

namespace PublishArchive.Output;

/// <summary>What a check found, for people and for scripts.</summary>
internal sealed record CheckReport
{
    public required string Target { get; init; }

    /// <summary>The feed's format; null for a folder of issues.</summary>
    public required FeedFormat? Format { get; init; }

    /// <summary>How many items or issues were looked at.</summary>
    public required int Count { get; init; }

    public int Errors => FindingLines.Errors(Findings);

    public int Warnings => FindingLines.Warnings(Findings);

    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    public Task WriteJsonAsync(TextWriter output) => ToolJson.WriteAsync(output, this);

    public async Task WriteLinesAsync(TextWriter output)
    {
        foreach (var finding in Findings)
            await output.WriteLineAsync(finding.ToString());
        var what = Format is { } format ? $"{format} feed, {Quantity.Of(Count, "item")}" : Quantity.Of(Count, "issue");
        await output.WriteLineAsync($"{Target} ({what}): {Quantity.Of(Errors, "error")}, {Quantity.Of(Warnings, "warning")}.");
    }
}
