using System.CommandLine;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;

namespace PublishArchive.Commands;

/// <summary>Starts a newsletter: its file, and two issues.</summary>
internal static class InitCommand
{
    private static readonly Uri Placeholder = new("https://newsletter.example/");

    public static Command Define(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where to; it is made, or must be empty",
            DefaultValueFactory = _ => ".",
        };
        var title = new Option<string>("--title") { Description = "The newsletter's name", DefaultValueFactory = _ => "My Newsletter" };
        var url = new Option<Uri>("--url")
        {
            Description = "The address that it will have on the web",
            CustomParser = argument => Arguments.Url(argument, "--url"),
            DefaultValueFactory = _ => Placeholder,
            HelpName = "URL",
        };
        var language = new Option<string>("--language")
        {
            Description = "The language that it is written in, such as en or pt-BR",
            DefaultValueFactory = _ => "en",
        };
        var command = new Command("init", "Starts a newsletter: newsletter.json, and two issues in Markdown to write over")
        {
            folder, title, url, language,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(folder);
            var now = IssueTemplate.Minute(surroundings.Clock);
            var newsletter = new Newsletter
            {
                Id = $"tag:{parsed.GetRequiredValue(url).IdnHost},{now:yyyy'-'MM'-'dd}:newsletter",
                Title = parsed.GetRequiredValue(title),
                Tagline = "What it is about, in a sentence",
                Url = parsed.GetRequiredValue(url),
                Language = parsed.GetRequiredValue(language),
            };
            await WriteAsync(surroundings, name, newsletter, now, cancellationToken);
            if (newsletter.Url == Placeholder)
                await surroundings.Out.WriteLineAsync($"Its address is {Placeholder} until newsletter.json says a better one.");
            var there = name == "." ? "" : $" in {name}";
            await surroundings.Out.WriteLineAsync($"Write over what is in the issues, then run morningpost preview{there}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(
        Surroundings surroundings, string name, Newsletter newsletter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = surroundings.PathOf(name);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(IsVisible)))
            throw new FeedException($"{name}: there is something already. Name an empty folder, or run new for a newsletter's next issue.");
        var errors = FeedValidator.Validate(newsletter).Where(finding => finding.Severity == FeedSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new FeedException(errors);
        IssueTemplate[] issues =
        [
            new() { Title = "The first issue", Published = now.AddDays(-1) },
            new() { Title = "The second issue", Published = now },
        ];
        foreach (var issue in issues)
            await issue.WriteAsync(path, cancellationToken);
        var file = Path.Combine(path, "newsletter.json");
        await File.WriteAllBytesAsync(file, [.. IssueJson.Write(newsletter), (byte)'\n'], cancellationToken);
        await surroundings.Out.WriteLineAsync(
            $"{name}: newsletter.json, {string.Join(", ", issues.Select(issue => $"issues/{issue.FileName}"))}");
    }

    /// <summary>A folder that version control has just made is empty.</summary>
    private static bool IsVisible(string path) => !Path.GetFileName(path).StartsWith('.');
}
