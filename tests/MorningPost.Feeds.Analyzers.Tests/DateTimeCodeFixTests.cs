using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MorningPost.Feeds.CodeFixes;

namespace MorningPost.Feeds.Analyzers.Tests;

public sealed class DateTimeCodeFixTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("item with { Published = date }", "item with { Published = DateTime.SpecifyKind(date, DateTimeKind.Utc) }")]
    [InlineData("item with { Published = (date) }", "item with { Published = (DateTime.SpecifyKind(date, DateTimeKind.Utc)) }")]
    [InlineData(
        "item with { Published = date.AddDays(1) }",
        "item with { Published = DateTime.SpecifyKind(date.AddDays(1), DateTimeKind.Utc) }")]
    [InlineData(
        "item with { Published = flag ? date : default(DateTimeOffset?) }",
        "item with { Published = flag ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : default(DateTimeOffset?) }")]
    public async Task Says_that_the_date_is_in_utc_and_is_warned_of_no_more(string expression, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var document = AppIn(workspace, expression);

        var changed = await Apply(Assert.Single(await OfferedFor(document)), document.Id);

        Assert.Equal(App.Source(expected), (await changed.GetTextAsync(Cancellation)).ToString());
        Assert.Empty(await App.AnalyzeAsync((await changed.Project.GetCompilationAsync(Cancellation))!));
    }

    [Fact]
    public async Task A_date_that_may_be_null_is_left_to_its_author()
    {
        using var workspace = new AdhocWorkspace();

        Assert.Empty(await OfferedFor(AppIn(workspace, "item with { Published = maybe }")));
    }

    private static Document AppIn(AdhocWorkspace workspace, string expression)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "App",
            "App",
            LanguageNames.CSharp,
            compilationOptions: App.Options,
            metadataReferences: App.References));
        return project.AddDocument("Program.cs", App.Source(expression));
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedFor(Document document)
    {
        var found = Assert.Single(await App.AnalyzeAsync((await document.Project.GetCompilationAsync(Cancellation))!));
        var actions = new List<CodeAction>();
        await new DateTimeCodeFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, found, (action, _) => actions.Add(action), Cancellation));
        return actions;
    }

    private static async Task<Document> Apply(CodeAction action, DocumentId id)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(id)!;
    }
}
