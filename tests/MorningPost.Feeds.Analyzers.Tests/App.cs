using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MorningPost.Feeds.Analyzers.Tests;

/// <summary>An app that uses the library, with one expression that a test looks at.</summary>
internal static class App
{
    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static string Source(string expression) => $$"""
        using System;
        using MorningPost.Feeds;

        internal static class Program
        {
            public static object Value(DateTime date, DateTime? maybe, FeedItem item, bool flag) => {{expression}};

            private static object Elsewhere(DateTimeOffset date) => date;
        }
        """;

    /// <summary>What the analyzer says about an app that compiles.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation app)
    {
        Assert.Empty(app.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await app.WithAnalyzers([new DateTimeAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
