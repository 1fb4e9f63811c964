using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests;

/// <summary>The newsletter in <c>samples/archive</c>.</summary>
internal static class SampleArchive
{
    public static string Path { get; } = Locate();

    public static IssueFolder Open() => IssueFolder.Open(Path);

    private static string Locate([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "..", "..", "samples", "archive"));
}
