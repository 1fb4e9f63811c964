using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MorningPost.Feeds.Analyzers;

/// <summary>Warns where a <see cref="DateTime"/> is taken for a <see cref="DateTimeOffset"/> on its way into a member of the
/// library.</summary>
/// <remarks>The conversion is implicit, and gives a date of unspecified kind, as databases do, the zone of the machine: what is published
/// is shifted by it, on every server otherwise.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DateTimeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The rule's code.</summary>
    public const string Code = "MPF9001";

    private const string Library = "MorningPost.Feeds";

    private static readonly DiagnosticDescriptor Rule = new(
        Code,
        "A DateTime becomes a DateTimeOffset by the machine's time zone",
        "This DateTime becomes a DateTimeOffset by the time zone of the machine, unless its kind is known: give {0} a DateTimeOffset, or "
            + "DateTime.SpecifyKind(…, DateTimeKind.Utc) where it is in UTC",
        "Correctness",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The implicit conversion gives a DateTime of unspecified kind, as databases do, the zone of the machine. The published date is "
            + "then shifted by that zone.",
        "https://learn.microsoft.com/dotnet/standard/datetime/converting-between-datetime-and-offset");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.DateTimeOffset") is { } dateTimeOffset)
                start.RegisterOperationAction(operation => Analyze(operation, dateTimeOffset), OperationKind.Conversion);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol dateTimeOffset)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.IsImplicit
            || !SymbolEqualityComparer.Default.Equals(conversion.OperatorMethod?.ContainingType, dateTimeOffset)
            || KindOfDate.IsKnown(conversion.Operand)
            || TargetOf(conversion) is not { } target)
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, conversion.Operand.Syntax.GetLocation(), target.Name));
    }

    /// <summary>The member of the library that the value goes into; null where it goes elsewhere.</summary>
    private static ISymbol? TargetOf(IOperation value)
    {
        for (var (child, parent) = (value, value.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation
                    or ISwitchExpressionOperation:
                case IConditionalOperation conditional when conditional.Condition != child:
                    continue;
                case IAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } } assignment
                    when assignment.Value == child:
                    return IsOfLibrary(member) ? member : null;
                case IArgumentOperation { Parameter: { } parameter }:
                    return IsOfLibrary(parameter.ContainingSymbol) ? parameter : null;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsOfLibrary(ISymbol member) =>
        member.ContainingAssembly?.Name is { } name && (name == Library || name.StartsWith(Library + ".", StringComparison.Ordinal));
}
