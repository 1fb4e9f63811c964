using System.CommandLine;

namespace PublishArchive.Commands;

/// <summary>Which newsletter is meant where none is named: the one in this folder, or the sample in a clone of the repository.</summary>
internal static class Newsletters
{
    private static readonly string Sample = Path.Combine("samples", "archive");

    public static Option<string> Source(Surroundings surroundings) => new("--source")
    {
        Description = "The newsletter's folder: newsletter.json, and issues/*.md or *.json (default: this one)",
        DefaultValueFactory = _ => IsClone(surroundings) ? Sample : ".",
        HelpName = "FOLDER",
    };

    public static string OutputOf(string source, Surroundings surroundings) =>
        source == Sample && IsClone(surroundings) ? Path.Combine("artifacts", "site")
        : source == "." ? "site"
        : Path.Combine(source, "site");

    private static bool IsClone(Surroundings surroundings) =>
        !File.Exists(surroundings.PathOf("newsletter.json")) && Directory.Exists(surroundings.PathOf(Sample));
}
