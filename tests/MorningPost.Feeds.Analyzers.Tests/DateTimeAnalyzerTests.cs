using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MorningPost.Feeds.Tests;

namespace MorningPost.Feeds.Analyzers.Tests;

public sealed class DateTimeAnalyzerTests
{
    [Theory]
    [InlineData("new FeedItem { Id = \"a\", Published = [|date|] }")]
    [InlineData("new FeedItem { Id = \"a\", Updated = ([|date|]) }")]
    [InlineData("new FeedItem { Id = \"a\", Published = [|maybe|] }")]
    [InlineData("new FeedItem { Id = \"a\", Published = flag ? [|date|] : default(DateTimeOffset?) }")]
    [InlineData("item with { Published = [|date.AddDays(1)|] }")]
    [InlineData("item with { Published = [|DateTime.Parse(\"2026-10-22\")|] }")]
    [InlineData("item with { Published = [|new DateTime(2026, 10, 22)|] }")]
    [InlineData("new Feed { Title = \"T\", Updated = [|date|] }")]
    [InlineData("new FeedRetraction { When = [|date|] }")]
    [InlineData("new FeedValidatorOptions { Now = [|date|] }")]
    public async Task A_date_on_its_way_into_the_library_is_warned_of(string expression) => await Check(expression);

    [Theory]
    [InlineData("item with { Published = DateTime.SpecifyKind(date, DateTimeKind.Utc) }")]
    [InlineData("item with { Published = DateTime.UtcNow }")]
    [InlineData("item with { Published = date.ToUniversalTime() }")]
    [InlineData("item with { Published = new DateTime(2026, 10, 22, 6, 30, 0, DateTimeKind.Utc) }")]
    [InlineData("item with { Published = DateTime.UnixEpoch }")]
    [InlineData("item with { Published = new DateTimeOffset(date, TimeSpan.Zero) }")]
    [InlineData("item with { Published = DateTimeOffset.UnixEpoch }")]
    [InlineData("Elsewhere(date)")]
    [InlineData("new Uri(\"https://example.org/\")")]
    public async Task The_remedies_and_what_goes_elsewhere_are_not(string expression) => await Check(expression);

    [Fact]
    public async Task The_message_says_what_happens_and_what_to_do()
    {
        var found = Assert.Single(await Analyze("item with { Published = date }"));

        Assert.Equal(("MPF9001", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        var message = found.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Published", message, StringComparison.Ordinal);
        Assert.Contains("time zone of the machine", message, StringComparison.Ordinal);
        Assert.Contains("DateTime.SpecifyKind(…, DateTimeKind.Utc)", message, StringComparison.Ordinal);
        Assert.Contains("DateTimeOffset", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_diagnostics_has_the_rule()
    {
        var table = await File.ReadAllTextAsync(
            Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Validation", "DIAGNOSTICS.md"), TestContext.Current.CancellationToken);

        Assert.Contains("| MPF9001 | Warning |", table, StringComparison.Ordinal);
    }

    /// <summary>What stands between <c>[|</c> and <c>|]</c> is warned of, and nothing else.</summary>
    private static async Task Check(string expression)
    {
        var open = expression.IndexOf("[|", StringComparison.Ordinal);
        var close = expression.IndexOf("|]", StringComparison.Ordinal);
        string[] marked = open < 0 ? [] : [expression[(open + 2)..close]];

        var found = await Analyze(expression.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

        Assert.Equal(
            marked,
            found.Select(
                diagnostic =>
                    diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken)
                        .ToString(diagnostic.Location.SourceSpan)));
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(string expression) => App.AnalyzeAsync(
        CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(App.Source(expression))], App.References, App.Options));
}
