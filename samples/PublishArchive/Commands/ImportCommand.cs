using System.CommandLine;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown;
using PublishArchive.Import;
using PublishArchive.Output;

namespace PublishArchive.Commands;

/// <summary>Takes issues from a feed or from another system's export.</summary>
internal static class ImportCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var from = new Argument<string>("from")
        {
            Description = "A feed (file, address or -), Ghost's JSON, or an export of Substack or Buttondown (folder, zip, the API's JSON)",
        };
        var source = Newsletters.Source(surroundings);
        var site = new Option<Uri?>("--site")
        {
            Description = "The address that the posts have had so far (default: the newsletter's home page)",
            CustomParser = argument => Arguments.Url(argument, "--site"),
            HelpName = "URL",
        };
        var command = new Command("import", "Writes what a feed or an export holds as issues of the newsletter; none is written over")
        {
            from, source, site,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = surroundings.PathOf(parsed.GetRequiredValue(source));
            var newsletter = await IssueFolder.Open(folder, IssueMarkdown.Format).ReadNewsletterAsync(cancellationToken);
            var name = parsed.GetRequiredValue(from);
            var posts = await ImportSource.ReadAsync(name, parsed.GetValue(site) ?? newsletter.Url, surroundings, cancellationToken);
            var (written, leftOut) = await new IssueImport(folder).WriteAsync(posts, cancellationToken);
            foreach (var line in leftOut)
                await surroundings.Error.WriteLineAsync(TerminalText.Of($"left out: {line}"));
            if (posts.Issues.Count == 0)
                throw new FeedException($"{name}: there is nothing in it that could be an issue.");
            var range = written.Count == 0 ? "" : $" in issues, {written[0]} to {written[^1]}";
            await surroundings.Out.WriteLineAsync(
                $"{Quantity.Of(written.Count, "issue")} written{range}; {leftOut.Count} left out. Run check to see what they need.");
            return ExitCode.Success;
        });
        return command;
    }
}
