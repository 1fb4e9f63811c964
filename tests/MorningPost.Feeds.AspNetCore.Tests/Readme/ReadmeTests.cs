using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests.Readme;

public sealed class ReadmeTests
{
    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(
        Path.Combine(FolderOfThisFile(), "..", "..", "..", "src", "MorningPost.Feeds.AspNetCore", "README.md"), Path.Combine(FolderOfThisFile(), "ReadmeExamples.cs"));

    [Fact]
    public void The_repositorys_readme_has_its_first_lines()
    {
        var lines = File.ReadAllText(Path.Combine(FolderOfThisFile(), "..", "..", "..", "src", "MorningPost.Feeds.AspNetCore", "README.md")).Split("```")[1];
        Assert.Contains(lines["csharp".Length..], File.ReadAllText(Path.Combine(FolderOfThisFile(), "..", "..", "..", "README.md")), StringComparison.Ordinal);
    }

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
