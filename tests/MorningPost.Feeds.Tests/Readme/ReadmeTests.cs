using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests.Readme;

public sealed class ReadmeTests
{
    public static string ReadmePath { get; } = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", "..", "README.md"));

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(ReadmePath, Path.Combine(FolderOfThisFile(), "ReadmeExamples.cs"));

    [Fact]
    public void Its_first_code_stands_in_the_first_twelve_lines()
    {
        Assert.Contains("await FeedWriter.WriteAsync", string.Join('\n', File.ReadLines(ReadmePath).Take(12)), StringComparison.Ordinal);
    }

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
