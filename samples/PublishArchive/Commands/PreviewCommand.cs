using System.CommandLine;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;
using PublishArchive.Output;
using PublishArchive.Preview;
using PublishArchive.Publishing;

namespace PublishArchive.Commands;

/// <summary>Shows the newsletter in the browser while it is written.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 5080;

    public static Command Define(Surroundings surroundings)
    {
        var source = Newsletters.Source(surroundings);
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine; 0 for any that is free",
            DefaultValueFactory = _ => DefaultPort,
            HelpName = "PORT",
        };
        port.Validators.Add(Arguments.Port);
        var command = new Command("preview", "Shows the newsletter in the browser, and again whenever a file changes, until Ctrl-C")
        {
            source, port,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(surroundings, parsed.GetRequiredValue(source), parsed.GetValue(port), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, string source, int port, CancellationToken cancellationToken)
    {
        var folder = surroundings.PathOf(source);
        _ = IssueFolder.Open(folder);
        var options = new PublicationOptions
        {
            Source = folder,
            AllowNewId = true,
            AllowRemoval = true,
            KeepKeys = false,
        };
        var site = new PreviewSite(options, surroundings);
        try
        {
            using var watch = new FolderWatch(folder, TimeProvider.System);
            await ReportAsync(surroundings, source, await site.RefreshAsync(cancellationToken));
            await using var server = await PreviewServer.StartAsync(site, port, cancellationToken);
            await surroundings.Out.WriteLineAsync($"Open {server.Address}. Ctrl-C ends the preview.");
            while (true)
            {
                await watch.WaitAsync(cancellationToken);
                await ReportAsync(surroundings, source, await site.RefreshAsync(cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way in which a preview ends.
            return ExitCode.Success;
        }
    }

    private static async Task ReportAsync(Surroundings surroundings, string source, IReadOnlyList<FeedDiagnostic> findings)
    {
        await FindingLines.WriteAsync(surroundings.Error, surroundings.ErrorScreen, FindingLines.Of(findings, all: false));
        var time = surroundings.Clock.GetLocalNow().ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await surroundings.Out.WriteLineAsync($"{time} {source}: {FindingLines.Count(findings)}.");
    }
}
