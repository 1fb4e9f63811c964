using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Tests.Readme;

/// <summary>The code of a README, which has to stand in a file of tests too, so that it is compiled and run.</summary>
internal static partial class ReadmeCode
{
    /// <summary>Every block of C# in the README stands in the file, whatever the indentation.</summary>
    public static void StandsIn(string readme, string examples)
    {
        var code = WithoutIndentation(File.ReadAllText(examples));
        var blocks = CodeBlocks().Matches(File.ReadAllText(readme)).Select(match => WithoutIndentation(match.Groups[1].Value)).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, code, StringComparison.Ordinal));
    }

    private static string WithoutIndentation(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
