using System.Reflection;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Markdown.Tests;

public sealed class MarkdownRuleTests
{
    private static readonly IReadOnlyList<FeedRule> Rules =
    [
        .. typeof(MarkdownRules).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (FeedRule)field.GetValue(null)!),
    ];

    [Fact]
    public void Every_rule_is_broken_by_a_mistake() => Assert.Equal(
        Rules.Select(rule => rule.Code),
        MistakeTests.Mistakes.Select(row => row.Data.Item2).Concat(IssueKeysTests.Codes)
            .Where(code => code.StartsWith("MPF51", StringComparison.Ordinal)).Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_table_in_the_documentation_has_the_rules()
    {
        var table = await File.ReadAllLinesAsync(
            Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Validation", "DIAGNOSTICS.md"),
            TestContext.Current.CancellationToken);

        Assert.Equal(
            Rules.Select(rule => $"| {rule.Code} | {rule.Severity} | {rule.Rule[1..^1]} | {rule.Help} |"),
            table.Where(line => line.StartsWith("| MPF51", StringComparison.Ordinal)));
    }
}
