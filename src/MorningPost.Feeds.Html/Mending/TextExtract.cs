using System.Globalization;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>The text of a fragment, as one line.</summary>
internal static class TextExtract
{
    /// <summary>Punctuation that makes no sense before an ellipsis.</summary>
    private const string Loose = " \u00A0\u202F,;:.–—-(";

    /// <param name="html">The fragment.</param>
    /// <param name="enough">After so many characters the rest isn't read.</param>
    public static string Of(string html, int enough = int.MaxValue)
    {
        var line = new TextLine();
        var hidden = new HiddenPart();
        var markup = new MarkupReader(html);
        while (line.Length < enough && markup.Read())
        {
            switch (markup.Kind)
            {
                case MarkupKind.StartTag:
                    if (!hidden.IsOpen || hidden.Start(markup.Name, markup.IsSelfClosed))
                        Start(line, hidden, markup);
                    break;
                case MarkupKind.EndTag:
                    hidden.End(markup.Name);
                    if (!IsWithinWord(markup.Name))
                        line.Break();
                    break;
                case MarkupKind.Text when !hidden.IsOpen:
                    line.Append(CharacterReferences.Decode(markup.Text));
                    break;
                case MarkupKind.RawText when !hidden.IsOpen && markup.Name is "xmp" or "plaintext":
                    line.Append(markup.Text.ToString());
                    break;
            }
        }

        return line.ToString();
    }

    /// <summary>The beginning of a text that is plain already.</summary>
    public static string OfText(string text, int most)
    {
        var line = new TextLine();
        line.Append(text);
        return Cut(line.ToString(), most);
    }

    /// <summary>Cuts a text at the end of a word, or of a character where a word is longer than half of what may stay.</summary>
    /// <param name="text">One line.</param>
    /// <param name="most">How many UTF-16 units may stay, the ellipsis included.</param>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        for (var next = 0; next < most;)
        {
            end = next;
            next += StringInfo.GetNextTextElementLength(text, next);
        }

        var word = char.IsWhiteSpace(text[end]) ? end : text.AsSpan(0, end).LastIndexOfAny(' ', '\u00A0', '\u202F');
        var kept = text.AsSpan(0, word > 0 && end - word <= most / 2 ? word : end).TrimEnd(Loose);
        return kept.IsEmpty ? "…" : $"{kept}…";
    }

    private static void Start(TextLine line, HiddenPart hidden, MarkupReader markup)
    {
        var name = markup.Name;
        if (!IsWithinWord(name))
            line.Break();
        if (Elements.Void.Contains(name) || markup.IsSelfClosed)
            return;
        if (HiddenPart.Holds(name) || markup.Value("hidden") is not null || Declarations.Hide(markup.Value("style")))
            hidden.Begin(name);
    }

    private static bool IsWithinWord(string name) =>
        name == "template" || (!Elements.Blocks.Contains(name) && name is not ("br" or "hr" or "img" or "option" or "rp" or "rt"));
}
