using System.CommandLine;
using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using PublishArchive.Input;
using PublishArchive.Output;

namespace PublishArchive.Commands;

/// <summary>Says what is wrong with a newsletter's folder, with one issue of it, or with any feed.</summary>
internal static class CheckCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var target = new Argument<string>("target")
        {
            Description = "A newsletter's folder, an issue in Markdown, or a feed: a file, an address, or - for the standard input",
            DefaultValueFactory = _ => ".",
        };
        var json = new Option<bool>("--json") { Description = "Write the findings as one JSON object, for scripts" };
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors" };
        var command = new Command("check", "Says what is wrong with a newsletter or a feed: where, by which rule, and what to do")
        {
            target, json, strict,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await CheckAsync(parsed.GetRequiredValue(target), surroundings, cancellationToken);
            if (parsed.GetValue(strict))
                report = report with { Findings = FeedValidator.TreatWarningsAsErrors(report.Findings) };
            await (parsed.GetValue(json)
                ? ToolJson.WriteAsync(surroundings.Out, report)
                : report.WriteLinesAsync(surroundings.Out, surroundings.Screen));
            return report.Errors > 0 ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static async Task<CheckReport> CheckAsync(string target, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (Directory.Exists(surroundings.PathOf(target)))
        {
            var folder = IssueFolder.Open(surroundings.PathOf(target), IssueMarkdown.Format);
            var found = await folder.ValidateAsync(check: HtmlValidator.Validate, cancellationToken: cancellationToken);
            return new CheckReport { Target = target, Format = null, Count = folder.Files.Count, Findings = found };
        }

        return Path.GetExtension(target).Equals(IssueMarkdown.Format.Extension, StringComparison.OrdinalIgnoreCase)
            && !FeedInput.IsAddress(target)
            ? await CheckIssueAsync(target, surroundings.PathOf(target), cancellationToken)
            : await CheckFeedAsync(target, surroundings, cancellationToken);
    }

    private static async Task<CheckReport> CheckIssueAsync(string target, string file, CancellationToken cancellationToken)
    {
        var utf8 = await File.ReadAllBytesAsync(file, cancellationToken);
        IReadOnlyList<FeedDiagnostic> found;
        try
        {
            var issue = IssueMarkdown.Format.Read(utf8, target);
            found = IssueMarkdown.Format.Locate([.. FeedValidator.Validate(issue), .. HtmlValidator.Validate(issue)], utf8, target);
        }
        catch (FeedException e) when (e.Diagnostics.Count > 0)
        {
            found = e.Diagnostics;
        }

        return new CheckReport { Target = target, Format = null, Count = 1, Findings = found };
    }

    private static async Task<CheckReport> CheckFeedAsync(string target, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var document = await FeedInput.ReadAsync(target, surroundings, cancellationToken);
        var options = new FeedValidatorOptions { Now = surroundings.Clock.GetUtcNow() };
        var found = await FeedValidator.ValidateAsync(document.Feed, document.Items, document.Format, options, cancellationToken);
        return new CheckReport
        {
            Target = target,
            Format = document.Format,
            Count = document.Items.Count,
            Findings =
            [
                .. document.Diagnostics.Concat(found).Concat(document.Items.SelectMany((item, index) => HtmlValidator.Validate(item)
                    .Select(finding => finding with { Path = $"items[{index}].{finding.Path}" })))
                    .Select(finding => finding with { File = finding.File ?? target }),
            ],
        };
    }
}
