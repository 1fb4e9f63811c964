using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests;

/// <summary>The newsletter in <c>samples/archive</c>: where it is, and, in the projects that read Markdown, all its issues.</summary>
internal static partial class SampleArchive
{
    public static string Path { get; } = Locate();

    private static string Locate([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "..", "..", "samples", "archive"));
}
