using System.Text;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Tests.Properties;

/// <summary>What becomes of text, said in the plainest way there is.</summary>
internal static partial class Legal
{
    /// <summary>Every UTF-16 unit that XML 1.0 can't hold becomes U+FFFD.</summary>
    public static string Replace(string text)
    {
        var legal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                legal.Append(text[i]).Append(text[++i]);
            else
                legal.Append(Holds(text[i]) ? text[i] : '\uFFFD');
        }

        return legal.ToString();
    }

    /// <summary>A title, a name or a category, as every format writes it.</summary>
    public static string Line(string text) =>
        WhiteSpace().Replace(
            Replace(text), run => run.Value is [not ('\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')] ? run.Value : " ").Trim();

    /// <summary>Plain text where RSS has HTML.</summary>
    public static string Lines(string text) => LineEnd().Replace(Replace(text), "<br>\n");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\r\n?|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    private static bool Holds(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
