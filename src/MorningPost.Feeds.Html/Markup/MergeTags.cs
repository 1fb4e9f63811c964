using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>What a mailing service fills in for each recipient, and nobody fills in for a feed.</summary>
internal static partial class MergeTags
{
    /// <summary>Where the first is, and what it is; length 0 when there is none.</summary>
    public static ValueMatch Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('{', '%', '|'))
            return default;
        foreach (var match in Tag().EnumerateMatches(text))
        {
            if (text.Slice(match.Index, match.Length).ContainsAnyInRange('A', 'z'))
                return match;
        }

        return default;
    }

    public static bool Has(ReadOnlySpan<char> text) => Find(text).Length > 0;

    /// <summary><c>*|NAME|*</c>, <c>{{ name }}</c> and <c>{% if %}</c>, <c>%%name%%</c>, <c>&lt;%= name %&gt;</c>; braces of TeX and of
    /// build scripts aren't.</summary>
    [GeneratedRegex(
        """
        \*\|[^|\r\n]{1,120}\|\*
        | (?<![\\^_$}{]|\\[A-Za-z]{1,20})\{{2,3}[^{}\r\n]{1,120}\}{2,3}
        | \{%[^%{}\r\n]{1,120}%\}
        | %%[=\w@][^%\r\n]{0,120}%%
        | <%[^%\r\n]{1,120}%>
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tag();
}
