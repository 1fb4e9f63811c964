using System.CommandLine;
using MorningPost.Feeds.Issues;

namespace PublishArchive.Commands;

/// <summary>Starts a newsletter: its file, and two issues.</summary>
internal static class InitCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Where to", DefaultValueFactory = _ => "." };
        var title = new Option<string>("--title") { Description = "The newsletter's name", DefaultValueFactory = _ => "My Newsletter" };
        var url = new Option<Uri>("--url")
        {
            Description = "Its home page",
            CustomParser = argument => Arguments.Url(argument, "--url"),
            DefaultValueFactory = _ => new Uri("https://newsletter.example/"),
        };
        var command = new Command("init", "Starts a newsletter, with two issues to write over") { folder, title, url };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = surroundings.PathOf(parsed.GetRequiredValue(folder));
            var file = Path.Combine(path, "newsletter.json");
            if (File.Exists(file))
                throw new IOException($"{file}: there is a newsletter already. Name another folder, or run new for its next issue.");
            var home = parsed.GetRequiredValue(url);
            var newsletter = new Newsletter
            {
                Id = home.AbsoluteUri,
                Title = parsed.GetRequiredValue(title),
                Tagline = "What it is about, in a sentence",
                Url = home,
                Language = "en",
            };
            var now = IssueTemplate.Minute(surroundings.Clock);
            foreach (var issue in new[]
            {
                IssueTemplate.Of(home, now.AddDays(-1), "The first issue"),
                IssueTemplate.Of(home, now, "The second issue"),
            })
            {
                await surroundings.Out.WriteLineAsync(await IssueTemplate.WriteAsync(path, issue, cancellationToken));
            }

            await File.WriteAllBytesAsync(file, IssueJson.Write(newsletter), cancellationToken);
            await surroundings.Out.WriteLineAsync(file);
            await surroundings.Out.WriteLineAsync("Write over what is in them, then publish with --source and --output.");
            return ExitCode.Success;
        });
        return command;
    }
}
