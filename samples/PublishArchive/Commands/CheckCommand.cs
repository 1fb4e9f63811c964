using System.CommandLine;
using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using PublishArchive.Input;
using PublishArchive.Output;

namespace PublishArchive.Commands;

/// <summary>Says what is wrong with a newsletter's folder or with any feed.</summary>
internal static class CheckCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var target = new Argument<string>("target")
        {
            Description = "A newsletter's folder, or a feed: a file, an http or https address, or - for the standard input",
        };
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON" };
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors" };
        var command = new Command("check", "Says what is wrong with an issue folder or a feed, by which rule, and what to do")
        {
            target, json, strict,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await CheckAsync(parsed.GetRequiredValue(target), surroundings, cancellationToken);
            if (parsed.GetValue(strict))
                report = report with { Findings = FeedValidator.TreatWarningsAsErrors(report.Findings) };
            await (parsed.GetValue(json) ? report.WriteJsonAsync(surroundings.Out) : report.WriteLinesAsync(surroundings.Out));
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

        var document = await FeedInput.ReadAsync(target, surroundings, cancellationToken);
        return new CheckReport
        {
            Target = target,
            Format = document.Format,
            Count = document.Items.Count,
            Findings =
            [
                .. document.Diagnostics,
                .. await FeedValidator.ValidateAsync(
                    document.Feed, document.Items, document.Format, cancellationToken: cancellationToken),
                .. document.Items.SelectMany((item, index) => HtmlValidator.Validate(item)
                    .Select(finding => finding with { Path = $"items[{index}].{finding.Path}" })),
            ],
        };
    }
}
