using System.CommandLine;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;

namespace PublishArchive.Commands;

/// <summary>Starts today's issue.</summary>
internal static class NewCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var source = new Option<string>("--source") { Description = "The newsletter's folder", DefaultValueFactory = _ => "." };
        var title = new Option<string>("--title") { Description = "The issue's title", DefaultValueFactory = _ => "Today's issue" };
        var command = new Command("new", "Starts today's issue from a template") { source, title };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = surroundings.PathOf(parsed.GetRequiredValue(source));
            var newsletter = await IssueFolder.Open(folder, IssueMarkdown.Format).ReadNewsletterAsync(cancellationToken);
            var issue = IssueTemplate.Of(newsletter.Url, IssueTemplate.Minute(surroundings.Clock), parsed.GetRequiredValue(title));
            await surroundings.Out.WriteLineAsync(await IssueTemplate.WriteAsync(folder, issue, cancellationToken));
            return ExitCode.Success;
        });
        return command;
    }
}
