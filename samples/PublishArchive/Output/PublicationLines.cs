using System.Globalization;
using MorningPost.Feeds.Publishing;
using PublishArchive.Publishing;
using Spectre.Console;

namespace PublishArchive.Output;

/// <summary>What a publication did, for people: a summary, or every document.</summary>
internal sealed class PublicationLines(PublicationReport report, string output, bool isDryRun)
{
    private const int Named = 5;

    public async Task WriteAsync(Surroundings surroundings, bool isVerbose)
    {
        await FindingLines.WriteAsync(surroundings.Error, surroundings.ErrorScreen, FindingLines.Of(report.Findings, isVerbose));
        if (report.Feeds is not { } feeds)
        {
            var errors = Quantity.Of(FindingLines.Errors(report.Findings), "error");
            await surroundings.Error.WriteLineAsync($"{errors}: nothing was published.");
            return;
        }

        if (isVerbose)
            await WriteTableAsync(surroundings, feeds);
        foreach (var line in isVerbose ? Everything(feeds) : [])
            await surroundings.Out.WriteLineAsync(line);
        await surroundings.Out.WriteLineAsync($"{Quantity.Of(feeds.Issues, "issue")} in {output}: {Counts(feeds, "document")}.");
        if (!isVerbose)
            await NameAsync(surroundings.Out, feeds);
        if (feeds.HeldBack.Count > 0)
            await surroundings.Out.WriteLineAsync($"held back, dated later: {string.Join(", ", feeds.HeldBack)}");
        if (report.Pages is { } pages)
            await surroundings.Out.WriteLineAsync($"{Counts(pages, "page or file", "pages and files")}: open {output}/index.html.");
        if (report.Mails is { } mails)
            await surroundings.Out.WriteLineAsync($"{Quantity.Of(mails, "mail")} written.");
        await WriteAnnouncementsAsync(surroundings);
        if (report.Findings.Count > 0)
            await surroundings.Out.WriteLineAsync($"{FindingLines.Count(report.Findings)}.");
    }

    private async Task WriteAnnouncementsAsync(Surroundings surroundings)
    {
        foreach (var hub in report.Announcements.GroupBy(told => told.Hub))
        {
            var taken = hub.Count(told => told.Error is null);
            if (taken > 0)
                await surroundings.Out.WriteLineAsync($"told {hub.Key} of {Quantity.Of(taken, "feed")}.");
            foreach (var failure in hub.Where(told => told.Error is not null).GroupBy(told => told.Error))
            {
                await FindingLines.WriteAsync(surroundings.Error, surroundings.ErrorScreen,
                    [$"warning HUB1: {hub.Key} wasn't told of {string.Join(", ", failure.Select(told => told.Topic))}: {failure.Key}"]);
            }
        }
    }

    private IEnumerable<string> Everything(PublishResult feeds)
    {
        foreach (var (from, to, isKept) in feeds.Moved)
            yield return $"moved: {from} is at {to} now{(isKept ? ", and is kept up to date at both" : "")}";
        foreach (var path in feeds.Deleted.Concat(report.Pages?.Deleted ?? []))
            yield return $"{(isDryRun ? "would be deleted" : "deleted")}: {path}";
    }

    private static async Task NameAsync(TextWriter writer, PublishResult feeds)
    {
        var changed = feeds.Written.Select(document => document.Path).Where(path => !path.StartsWith('.'))
            .OrderBy(path => path.AsSpan().Count('/')).ThenBy(path => path, StringComparer.Ordinal).ToList();
        var rest = changed.Count > Named ? $" and {changed.Count - Named} more" : "";
        if (changed.Count > 0)
            await writer.WriteLineAsync($"changed: {string.Join(", ", changed.Take(Named))}{rest}");
        if (feeds.Moved.Count > 0)
            await writer.WriteLineAsync($"moved: {Quantity.Of(feeds.Moved.Count, "document")}; --verbose names them.");
    }

    private async Task WriteTableAsync(Surroundings surroundings, PublishResult feeds)
    {
        string[] heads = ["Document", "Items", "Bytes", "Time"];
        var rows = Rows(feeds).Concat(report.Pages is { } pages ? Rows(pages) : []).ToList();
        if (surroundings.Screen is not { } screen)
        {
            foreach (var row in rows.Prepend(heads))
                await surroundings.Out.WriteLineAsync(string.Join("  ", row));
            return;
        }

        var table = new Table();
        foreach (var head in heads)
            table.AddColumn(head, column => column.Alignment = head == heads[0] ? Justify.Left : Justify.Right);
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        screen.Write(table);
    }

    private IEnumerable<string[]> Rows(PublishResult result) =>
        result.Written.Select(document => Row(document, report.Times.TryGetValue(document.Path, out var time)
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N1} ms")
            : "not written"))
        .Concat(result.Unchanged.Select(document => Row(document, "unchanged")))
        .Where(row => !row[0].StartsWith('.'));

    private static string[] Row(PublishedDocument document, string time) =>
    [
        document.Path,
        document.Items.ToString("N0", CultureInfo.InvariantCulture),
        document.Bytes.ToString("N0", CultureInfo.InvariantCulture),
        time,
    ];

    private string Counts(PublishResult result, string one, string? many = null) =>
        $"{Quantity.Of(result.Written.Count, one, many)} {(isDryRun ? "would be written" : "written")}, "
        + $"{result.Unchanged.Count:N0} unchanged, "
        + $"{result.Deleted.Count:N0} {(isDryRun ? "would be deleted" : "deleted")}";
}
