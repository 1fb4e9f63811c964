using System.CommandLine;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace PublishArchive.Commands;

/// <summary>Starts an issue.</summary>
internal static class NewCommand
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    public static Command Define(Surroundings surroundings)
    {
        var source = Newsletters.Source(surroundings);
        var title = new Option<string>("--title") { Description = "The issue's title", DefaultValueFactory = _ => "Today's issue" };
        var date = new Option<DateTimeOffset?>("--date")
        {
            Description = "The issue's date, such as 2026-12-24 (at six in the morning, here) or 2026-12-24T18:00:00+01:00 (default: now)",
            CustomParser = argument => Arguments.Date(argument, "--date", surroundings.Clock, Morning),
            HelpName = "DATE",
        };
        var command = new Command("new", "Starts an issue from a template") { source, title, date };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = surroundings.PathOf(parsed.GetRequiredValue(source));
            await IssueFolder.Open(folder, IssueMarkdown.Format).ReadNewsletterAsync(cancellationToken);
            var issue = new IssueTemplate
            {
                Title = parsed.GetRequiredValue(title),
                Published = parsed.GetValue(date) ?? IssueTemplate.Minute(surroundings.Clock),
            };
            await surroundings.Out.WriteLineAsync(await issue.WriteAsync(folder, cancellationToken));
            return ExitCode.Success;
        });
        return command;
    }
}
