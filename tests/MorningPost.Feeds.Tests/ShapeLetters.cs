using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests;

/// <summary>Six letters of the shapes that newsletters have, in <c>Issues/Shapes</c>: a link digest with sponsors, a commented list of links,
/// a post with a paid part, a podcast with show notes, jobs and events, and a front page.</summary>
internal static class ShapeLetters
{
    public static string Folder { get; } = Locate();

    public static Newsletter Newsletter { get; } = IssueJson.ReadNewsletter(File.ReadAllBytes(Path.Combine(Folder, "newsletter.json")));

    public static IReadOnlyList<string> Names { get; } =
        [
            .. Directory.EnumerateFiles(Folder, "?-*.json").Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    public static Issue Read(string name) => IssueJson.ReadIssue(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), name);

    private static string Locate([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Issues", "Shapes");
}
