using System.Globalization;
using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Atom;

/// <summary>Every entry of Atom has a title.</summary>
internal static class AtomEntryTitle
{
    private const int Longest = 100;

    /// <summary>The item's title, or else the beginning of what the item says; empty where that shows nothing. Never its id, which is no
    /// text.</summary>
    public static ReadOnlySpan<char> Of(in ItemView item)
    {
        if (!Blank.Is(item.Title))
            return item.Title;
        var text = TextOf(item);
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        return string.Concat(text.AsSpan(0, end > 0 ? end : WholeCharacters(text)), "…");
    }

    private static string TextOf(scoped in ItemView item)
    {
        if (!Blank.Is(item.Summary))
            return SingleLine.Of(item.Summary);
        if (item.Content is { IsHtml: false } plain && !Blank.Is(plain.Value))
            return SingleLine.Of(plain.Value);
        var html = item.Content is { IsHtml: true } content ? content.Value : Encoding.UTF8.GetString(item.Html);
        var text = HtmlText.BeginningOf(html, 2 * Longest);
        if (text.Length > 0)
            return text;
        if (item.Image is { } image && FirstOf(image.Caption, image.Alt) is { } ofImage)
            return ofImage;
        return item.Attachments.Count > 0 && FirstOf(item.Attachments[0].Title) is { } ofFile ? ofFile : "";
    }

    private static string? FirstOf(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!Blank.Is(text))
                return SingleLine.Of(text);
        }

        return null;
    }

    /// <summary>As many characters as there is room for, none of them torn apart.</summary>
    private static int WholeCharacters(string text)
    {
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= Longest)
            end = next;
        return end == 0 ? Longest : end;
    }
}
