using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>The HTML that is looked at, and where in it things stand.</summary>
internal sealed class Fragment(string html)
{
    private const int Shown = 48;

    private List<int>? _lines;

    /// <summary>The HTML as a parser sees it: a line ends with one character, so that positions are the parser's.</summary>
    public string Text { get; } = html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public string Position(int at)
    {
        _lines ??= LineStarts(Text);
        var line = _lines.BinarySearch(at);
        if (line < 0)
            line = ~line - 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {at - _lines[line] + 1}");
    }

    public string Snippet(int start, int end) => Shorten(Text.AsSpan(start, end - start));

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return starts;
    }

    /// <summary>One line of it, at most so long that a message can hold it.</summary>
    public static string Shorten(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder();
        text = text.Trim();
        var at = 0;
        for (; at < text.Length && shown.Length < Shown; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && !char.IsControl(text[at]))
                shown.Append(text[at]);
            else if (shown is not [.., ' '])
                shown.Append(' ');
        }

        if (at == text.Length)
            return shown.ToString();
        if (char.IsHighSurrogate(shown[^1]))
            shown.Length--;
        return shown.Append('…').ToString();
    }
}
