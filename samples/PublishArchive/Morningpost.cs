using System.CommandLine;
using MorningPost.Feeds;
using PublishArchive.Commands;
using PublishArchive.Output;

namespace PublishArchive;

/// <summary>The command line: what is typed becomes a command that runs, and what goes wrong becomes a sentence and an exit code.</summary>
internal static class Morningpost
{
    public static async Task<int> RunAsync(
        string[] args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Publishes a newsletter as RSS 2.0, Atom 1.0 and JSON Feed 1.1, and looks after feeds.");
        PublishCommand.Define(root, surroundings);
        var publish = new Command("publish", "Publishes a newsletter's archive; what is done where no command is given");
        PublishCommand.Define(publish, surroundings);
        root.Subcommands.Add(publish);
        root.Subcommands.Add(CheckCommand.Define(surroundings));
        root.Subcommands.Add(ConvertCommand.Define(surroundings));
        root.Subcommands.Add(InitCommand.Define(surroundings));
        root.Subcommands.Add(NewCommand.Define(surroundings));
        root.Subcommands.Add(PreviewCommand.Define(surroundings));
        root.Subcommands.Add(ImportCommand.Define(surroundings));

        HelpWithExitCodes.AddTo(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await surroundings.Error.WriteLineAsync(error.Message);
            await surroundings.Error.WriteLineAsync("Run with --help for the options.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("Interrupted: documents that were written are whole.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is FeedException or IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync(TerminalText.Of(e.Message));
            return ExitCode.Failure;
        }
    }
}
