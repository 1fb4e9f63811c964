using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using PublishArchive;

namespace MorningPost.Feeds.Tool.Tests;

/// <summary>The tool in a folder of its own, with a clock that stands and a web that a test makes up.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost-");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 12, 30, 12, TimeSpan.Zero));

    public FakeWeb Web { get; } = new();

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>All files of a folder, by their paths in it.</summary>
    public string[] Files(string name) => [.. Directory.EnumerateFiles(PathOf(name), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(PathOf(name), file)).Order(StringComparer.Ordinal)];

    public Task<Run> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public async Task<Run> RunWithInputAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var document = new MemoryStream();
        var exitCode = await Morningpost.RunAsync(arguments, new Surroundings
        {
            Out = output,
            Error = error,
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Documents = document,
            Folder = _folder.FullName,
            Clock = Clock,
            Web = Web,
        });
        return new Run(exitCode, output.ToString(), error.ToString(), Encoding.UTF8.GetString(document.ToArray()));
    }

    /// <summary>Runs a command that doesn't end by itself.</summary>
    public Task<int> StartAsync(TextWriter output, CancellationToken cancellationToken, params string[] arguments) =>
        Morningpost.RunAsync(arguments, new Surroundings
        {
            Out = output,
            Error = output,
            Input = Stream.Null,
            Documents = Stream.Null,
            Folder = _folder.FullName,
            Clock = Clock,
            Web = Web,
        }, cancellationToken);

    public void Dispose()
    {
        Web.Dispose();
        _folder.Delete(recursive: true);
    }

    internal sealed record Run(int ExitCode, string Out, string Error, string Document);
}
