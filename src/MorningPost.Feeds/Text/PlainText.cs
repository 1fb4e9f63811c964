using System.Buffers;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>Plain text from what stands in an element: white space as the element's kind has it, markup and references where they are
/// HTML's.</summary>
internal static class PlainText
{
    /// <summary>Stand for <c>&lt;</c>, <c>&amp;</c> and <c>&gt;</c> that were written as hexadecimal references: text, and never
    /// markup.</summary>
    public const byte LiteralLess = 1;
    public const byte LiteralAmpersand = 2;
    public const byte LiteralGreater = 3;

    private const string White = " \t\n\r";

    private static readonly SearchValues<char> Markup = SearchValues.Create("<&");

    /// <summary>Whether there is a tag of HTML in it.</summary>
    public static bool HasMarkup(ReadOnlySpan<char> text)
    {
        var tags = default(HtmlTag);
        for (var at = text.IndexOf('<'); at >= 0;)
        {
            if (tags.Read(text[at..], out _) > 0)
                return true;
            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>References are decoded, once; everything else stays.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOf('&'))
        {
            decoded.Append(rest[..at]);
            rest = rest[at..];
            if (CharacterReference.TryRead(rest, out var length, out var character))
                decoded.Append(character.ToString());
            else
                decoded.Append(rest[..(length = 1)]);
            rest = rest[length..];
        }

        return decoded.Append(rest).ToString();
    }

    /// <summary>The text of HTML: without tags, scripts and styles, references decoded, white space as a browser shows it. Text without any
    /// tag keeps its white space.</summary>
    public static string OfHtml(string html)
    {
        if (!html.AsSpan().ContainsAny(Markup))
            return html;
        return HasMarkup(html) ? Strip(html) : Decode(html);
    }

    /// <summary>Takes out tags and decodes references.</summary>
    public static string Strip(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(html.Length);
        var tags = default(HtmlTag);
        while (!html.IsEmpty)
        {
            var taken = 1;
            if (html[0] == '<' && tags.Read(html, out var name) is > 0 and var tag)
            {
                if (HtmlNames.IsBlock(name))
                    AppendCollapsed(text, ' ');
                taken = tags.SkipHidden(html, tag, name);
            }
            else if (html[0] == '&' && CharacterReference.TryRead(html, out var length, out var character))
            {
                text.Append(character.ToString());
                taken = length;
            }
            else
                AppendCollapsed(text, html[0]);
            html = html[taken..];
        }

        return text.ToString().Trim(White.ToCharArray());
    }

    /// <summary>Puts in place the characters that were kept from being markup.</summary>
    public static string WithLiterals(string text) =>
        text.AsSpan().IndexOfAnyInRange((char)LiteralLess, (char)LiteralGreater) < 0
            ? text
            : text.Replace((char)LiteralLess, '<').Replace((char)LiteralAmpersand, '&').Replace((char)LiteralGreater, '>');

    private static void AppendCollapsed(StringBuilder text, char character)
    {
        if (!White.Contains(character, StringComparison.Ordinal))
            text.Append(character);
        else if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
