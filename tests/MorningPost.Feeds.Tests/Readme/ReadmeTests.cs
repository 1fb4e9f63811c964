using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Tests.Readme;

public sealed partial class ReadmeTests
{
    public static string ReadmePath { get; } = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", "..", "README.md"));

    [Fact]
    public void All_its_code_is_compiled_and_run()
    {
        var examples = WithoutIndentation(File.ReadAllText(Path.Combine(FolderOfThisFile(), "ReadmeExamples.cs")));
        var blocks = CodeBlocks().Matches(File.ReadAllText(ReadmePath)).Select(match => WithoutIndentation(match.Groups[1].Value)).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, examples, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_first_code_stands_in_the_first_twelve_lines()
    {
        Assert.Contains("await FeedWriter.WriteAsync", string.Join('\n', File.ReadLines(ReadmePath).Take(12)), StringComparison.Ordinal);
    }

    private static string WithoutIndentation(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
