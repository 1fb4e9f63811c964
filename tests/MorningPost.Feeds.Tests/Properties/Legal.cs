using System.Text;

namespace MorningPost.Feeds.Tests.Properties;

/// <summary>What becomes of text, said in the plainest way there is.</summary>
internal static class Legal
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

    private static bool Holds(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
