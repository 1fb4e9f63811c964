using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MorningPost.Feeds.Analyzers;

/// <summary>Whether an expression says by itself in which zone its date is.</summary>
internal static class KindOfDate
{
    public static bool IsKnown(IOperation date) => date switch
    {
        IParenthesizedOperation parenthesized => IsKnown(parenthesized.Operand),
        IConversionOperation { OperatorMethod: null } conversion => IsKnown(conversion.Operand),
        IInvocationOperation invocation =>
            IsOfDateTime(invocation.TargetMethod) && invocation.TargetMethod.Name is "SpecifyKind" or "ToUniversalTime" or "ToLocalTime",
        IPropertyReferenceOperation property => IsOfDateTime(property.Property) && property.Property.Name is "UtcNow" or "Now",
        IFieldReferenceOperation field => IsOfDateTime(field.Field) && field.Field.Name == "UnixEpoch",
        IObjectCreationOperation creation => creation.Arguments.Any(argument => argument.Parameter?.Type.Name == "DateTimeKind"),
        _ => false,
    };

    private static bool IsOfDateTime(ISymbol member) => member.ContainingType.SpecialType == SpecialType.System_DateTime;
}
