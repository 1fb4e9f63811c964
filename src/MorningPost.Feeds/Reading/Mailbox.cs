using System.Buffers;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads how RSS names a person: an address, a name, or both in any order.</summary>
internal static class Mailbox
{
    private static readonly SearchValues<char> Before = SearchValues.Create(" (<[,:\"'");
    private static readonly SearchValues<char> Behind = SearchValues.Create(" )>],;\"'");

    /// <summary>Reads a name, beside which an address may stand in brackets.</summary>
    public static FeedPerson Name(string text) =>
        text[^1] is ')' or '>' && Read(text) is { Name: not null, Email: { } email } person && EmailAddress.IsWellFormed(email)
            ? person
            : new FeedPerson { Name = text };

    public static FeedPerson? Read(string? text)
    {
        if (Blank.Is(text))
            return null;
        text = SingleLine.Of(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == text.Length - 1)
            return new FeedPerson { Name = text };
        var from = text.AsSpan(0, at).LastIndexOfAny(Before);
        var length = text.AsSpan(at).IndexOfAny(Behind);
        var end = length < 0 ? text.Length : at + length;
        var email = text[(from + 1)..end];
        if (email.Length < 3 || email[0] == '@' || email[^1] == '@')
            return new FeedPerson { Name = text };
        var name = NameIn(text[..(from + 1)]) is { Length: > 0 } before ? before : NameIn(text[end..]);
        return new FeedPerson { Email = email, Name = name.Length == 0 ? null : name };
    }

    /// <summary>What is left of a text when the address is taken out of it.</summary>
    private static string NameIn(string text)
    {
        text = text.Trim();
        if (text.EndsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text[..^7];
        return text.Trim(' ', '<', '>', '[', ']', ',', ';', ':', '"', '-').TrimStart(')').TrimEnd('(').Trim() is ['(', .., ')'] inner
            ? inner[1..^1].Trim() : Edges(text);
    }

    private static string Edges(string text) => text.Trim(' ', '<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '-');
}
