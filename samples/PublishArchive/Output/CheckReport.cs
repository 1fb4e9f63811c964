using System.Text.Json.Serialization;
using MorningPost.Feeds;
using Spectre.Console;

namespace PublishArchive.Output;

/// <summary>What a check found, for people and for scripts.</summary>
internal sealed record CheckReport
{
    public required string Target { get; init; }

    /// <summary>The feed's format; null for issues.</summary>
    public required FeedFormat? Format { get; init; }

    /// <summary>How many items or issues were looked at.</summary>
    [JsonPropertyOrder(1)]
    public required int Count { get; init; }

    [JsonPropertyOrder(2)]
    public int Errors => FindingLines.Errors(Findings);

    [JsonPropertyOrder(3)]
    public int Warnings => FindingLines.Warnings(Findings);

    [JsonPropertyOrder(4)]
    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    public async Task WriteLinesAsync(TextWriter output, IAnsiConsole? screen)
    {
        await FindingLines.WriteAsync(output, screen, FindingLines.Of(Findings, all: true));
        var what = Format is { } format ? $"{format} feed, {Quantity.Of(Count, "item")}" : Quantity.Of(Count, "issue");
        await output.WriteLineAsync($"{Target} ({what}): {FindingLines.Count(Findings)}.");
    }
}
