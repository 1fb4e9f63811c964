#pragma warning disable xUnit1051 // examples don't pass tokens
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Tests.Readme;

namespace MorningPost.Feeds.Markdown.Tests.Readme;

/// <summary>The README of the package: its code stands here, and prints what it says.</summary>
public sealed class ReadmeTests
{
    private static string ReadmePath { get; } =
        Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds.Markdown", "README.md");

    [Fact]
    public void All_its_code_is_compiled_and_run() => ReadmeCode.StandsIn(ReadmePath, ThisFile());

    [Fact]
    public async Task The_example_is_read_and_written()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var readme = await File.ReadAllTextAsync(ReadmePath);
        var example = Regex.Match(readme, "^```markdown\n(.*?)^```\n\nNames", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        Directory.CreateDirectory(Path.Combine(folder, "issues"));
        await File.WriteAllTextAsync(Path.Combine(folder, "issues", "2026-11-25.md"), example);
        var output = await PrintedAsync(async () =>
        {
            var archive = IssueFolder.Open(folder, IssueMarkdown.Format);
            await foreach (var issue in archive.ReadIssuesAsync())
                Console.WriteLine($"{issue.Title}: {issue.Sections.Count} sections");
        });
        Assert.Contains($"```\n{output}```", readme, StringComparison.Ordinal);
        var isWritten = await IssueKeys.UpdateAsync(folder);
        Assert.True(isWritten);
        Assert.True(ComesBack(IssueMarkdown.Read(example)));
        Assert.DoesNotContain(FeedValidator.Validate(IssueMarkdown.Read(example)), finding => finding.Severity == FeedSeverity.Error);
        Directory.Delete(folder, recursive: true);

        static bool ComesBack(Issue issue)
        {
            var markdown = IssueMarkdown.Write(issue);
            var same = IssueMarkdown.Read(markdown) == issue;
            return same;
        }
    }

    [Fact]
    public async Task A_mistake_is_named()
    {
        var output = await PrintedAsync(() =>
        {
            try
            {
                IssueMarkdown.Read("---\nid: a\ntitle: A\npublished: 25 November\n---\n", "issues/a.md");
            }
            catch (FeedException e)
            {
                Console.WriteLine(e.Diagnostics[0]);
            }

            return Task.CompletedTask;
        });
        Assert.Contains($"```\n{output}```", await File.ReadAllTextAsync(ReadmePath), StringComparison.Ordinal);
    }

    private static async Task<string> PrintedAsync(Func<Task> example)
    {
        var (console, output) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(output);
        try
        {
            await example();
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
