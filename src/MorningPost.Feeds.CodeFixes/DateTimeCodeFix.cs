using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MorningPost.Feeds.Analyzers;

namespace MorningPost.Feeds.CodeFixes;

/// <summary>Says of a date that <see cref="DateTimeAnalyzer"/> warns of that it is in UTC: <c>DateTime.SpecifyKind(date,
/// DateTimeKind.Utc)</c>.</summary>
/// <remarks>Offered where the value is a <see cref="DateTime"/>. A <c>DateTime?</c> is left to its author: only they know what its null
/// means.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DateTimeCodeFix : CodeFixProvider
{
    private const string Title = "The date is in UTC: use DateTime.SpecifyKind";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DateTimeAnalyzer.Code];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax date
            || model?.GetTypeInfo(date, context.CancellationToken).Type is not { SpecialType: SpecialType.System_DateTime } dateTime
            || model.Compilation.GetTypeByMetadataName("System.DateTimeKind") is not { } kind)
            return;
        var specified = SyntaxFactory.ParseExpression(
            $"{Name(dateTime)}.SpecifyKind({date.WithoutTrivia()}, {Name(kind)}.Utc)").WithTriviaFrom(date);
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(date, specified))),
                equivalenceKey: Title),
            context.Diagnostics);

        string Name(ITypeSymbol type) => type.ToMinimalDisplayString(model, date.SpanStart);
    }
}
