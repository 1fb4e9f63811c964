using System.Buffers;

namespace MorningPost.Feeds.Text;

/// <summary>Characters that change the direction in which a text runs, and the text behind it too where they are left open.</summary>
internal static class Direction
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The first override, or else the first isolate or embedding that isn't closed; -1 where there is none. Marks, U+200E and
    /// U+200F, are harmless.</summary>
    public static int IndexOfOpen(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Controls))
            return -1;
        if (text.IndexOfAny('\u202D', '\u202E') is >= 0 and var turned)
            return turned;
        return First(IndexOfUnclosed(text, '\u2066', '\u2068', '\u2069'), IndexOfUnclosed(text, '\u202A', '\u202B', '\u202C'));
    }

    private static int First(int one, int other) => one < 0 || (other >= 0 && other < one) ? other : one;

    private static int IndexOfUnclosed(ReadOnlySpan<char> text, char firstOpening, char lastOpening, char closing)
    {
        var open = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] == closing)
                open++;
            else if (text[at] >= firstOpening && text[at] <= lastOpening && --open < 0)
                return at;
        }

        return -1;
    }
}
