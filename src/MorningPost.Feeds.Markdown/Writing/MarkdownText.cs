using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Markdown.Writing;

/// <summary>Escapes what Markdown would take for its own.</summary>
internal static partial class MarkdownText
{
    public static string Of(string text) => Beginnings().Replace(Marks().Replace(text, @"\$0"), @"$1$3\$2$4");

    /// <summary>A text that stands between quotation marks.</summary>
    public static string Quoted(string text) => QuotedMarks().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\""]")]
    private static partial Regex QuotedMarks();

    [GeneratedRegex(@"[\\`*\[\]<>{}|~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])")]
    private static partial Regex Marks();

    /// <summary>A heading, a list, an underline.</summary>
    [GeneratedRegex(@"\A()([#+=-])|\A([0-9]{1,9})([.)])(?=\s)")]
    private static partial Regex Beginnings();
}
