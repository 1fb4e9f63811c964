using Spectre.Console;

namespace PublishArchive;

/// <summary>What a command has of the world: a test gives it another one.</summary>
internal sealed class Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Where results that are documents go, byte by byte.</summary>
    public required Stream Documents { get; init; }

    /// <summary>The folder that relative paths start from; empty for the process's, so that paths are shown as given.</summary>
    public required string Folder { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What carries requests to the web; null for the network itself.</summary>
    public HttpMessageHandler? Web { get; init; }

    /// <summary>The standard output where it is a terminal: tables and colours. Null where lines are plain.</summary>
    public IAnsiConsole? Screen { get; init; }

    /// <summary>The standard error where it is a terminal: bars of progress, and coloured findings.</summary>
    public IAnsiConsole? ErrorScreen { get; init; }

    public static Surroundings OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Input = Console.OpenStandardInput(),
        Documents = Console.OpenStandardOutput(),
        Folder = "",
        Screen = Console.IsOutputRedirected ? null : ScreenOf(Console.Out),
        ErrorScreen = Console.IsErrorRedirected ? null : ScreenOf(Console.Error),
    };

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>A client of which each request says by its cancellation how long it may take.</summary>
    public HttpClient NewClient()
    {
        var client = Web is null ? new HttpClient() : new HttpClient(Web, disposeHandler: false);
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.ParseAdd("morningpost");
        return client;
    }

    private static IAnsiConsole ScreenOf(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
