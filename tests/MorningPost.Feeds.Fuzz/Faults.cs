using System.Text;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Puts one fault into a document, of the kinds that are met in feeds.</summary>
public static class Faults
{
    private static readonly (string Name, Func<byte[], Random, byte[]?> Make)[] Kinds =
    [
        ("cut off", (document, random) => document[..random.Next(document.Length / 4, document.Length)]),
        ("end tag lost", (document, random) => Remove(document, random, "</", ">")),
        (
            "start tag lost",
            (document, random) => Remove(document, random, "<", ">", tag => tag[1] is not ((byte)'/' or (byte)'!' or (byte)'?'))),
        ("tags swapped", Swap),
        ("greater-than sign lost", (document, random) => Replace(document, random, ">", "")),
        ("less-than sign lost", (document, random) => Replace(document, random, "<", "")),
        ("slash lost", (document, random) => Replace(document, random, "</", "<")),
        ("quote lost", (document, random) => Replace(document, random, "\"", "")),
        ("end of a section lost", (document, random) => Replace(document, random, "]]>", "")),
        ("bad bytes", (document, random) => Insert(document, random, [0xE9, 0x80, 0xFF])),
        ("control characters", (document, random) => Insert(document, random, [0, 8, 0x1F])),
        ("bare ampersand", (document, random) => Insert(document, random, " & "u8)),
        ("unknown entity", (document, random) => Insert(document, random, "&nbsp;&bogus;&#x1;"u8)),
        ("bare less-than sign", (document, random) => Insert(document, random, " 1 < 2 "u8)),
        ("unclosed comment", (document, random) => Insert(document, random, "<!-- "u8)),
        ("undeclared prefix", (document, random) => Insert(document, random, "<nobody:knows>it</nobody:knows>"u8)),
        ("stray end tag", (document, random) => Insert(document, random, "</div>"u8)),
        ("unclosed markup", (document, random) => Insert(document, random, "<p>so <br>and <b>so"u8)),
        ("blank lines before", (document, _) => [.. "\n\n  "u8, .. document]),
        ("words before", (document, _) => [.. "Notice: undefined index in feed.php"u8, .. document]),
        ("words behind", (document, _) => [.. document, .. "<script>track()</script>"u8]),
        ("false encoding", (document, random) => Declare(document, random, "utf-16", "ascii", "klingon", "iso-8859-1")),
        ("declaration lost", (document, random) => Replace(document, random, "?>", "")),
        ("namespace lost", (document, random) => Remove(document, random, " xmlns:", "\"", _ => true, twice: true)),
        ("end of the channel too early", (document, random) => Insert(document, random, "</channel></rss>"u8)),
        (
            "names in capitals",
            (document, _) =>
                Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(document).Replace("<item>", "<ITEM>", StringComparison.Ordinal)
                        .Replace("<link>", "<Link>", StringComparison.Ordinal))),
        (
            "document type",
            (document, random) => InsertAt(document, Math.Max(0, IndexOf(document, "<rss"u8, 0)), "<!DOCTYPE rss [<!ENTITY a \"b\">]>"u8)),
        ("null bytes", (document, random) => Insert(document, random, [0, 0, 0, 0])),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Kinds.Select(kind => kind.Name)];

    /// <summary>The document with a fault of that kind; null where it has no place for it.</summary>
    public static byte[]? Make(int kind, byte[] document, Random random) => Kinds[kind].Make(document, random);

    private static byte[]? Replace(byte[] document, Random random, string what, string with)
    {
        var at = Pick(document, random, Encoding.UTF8.GetBytes(what));
        return at < 0 ? null : [.. document[..at], .. Encoding.UTF8.GetBytes(with), .. document[(at + Encoding.UTF8.GetByteCount(what))..]];
    }

    private static byte[]? Remove(
        byte[] document, Random random, string from, string to, Func<byte[], bool>? suits = null, bool twice = false)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var start = Pick(document, random, Encoding.UTF8.GetBytes(from));
            if (start < 0)
                return null;
            var end = IndexOf(document, Encoding.UTF8.GetBytes(to), start + from.Length);
            if (twice && end >= 0)
                end = IndexOf(document, Encoding.UTF8.GetBytes(to), end + 1);
            if (end >= 0 && (suits is null || suits(document[start..(end + to.Length)])))
                return [.. document[..start], .. document[(end + to.Length)..]];
        }

        return null;
    }

    private static byte[]? Swap(byte[] document, Random random)
    {
        var first = Pick(document, random, "</"u8.ToArray());
        if (first < 0)
            return null;
        var second = IndexOf(document, "</"u8, first + 2);
        if (second < 0)
            return null;
        var (firstEnd, secondEnd) = (IndexOf(document, ">"u8, first) + 1, IndexOf(document, ">"u8, second) + 1);
        return firstEnd == 0 || secondEnd == 0 || firstEnd > second
            ? null
            :
            [
                .. document[..first],
                .. document[second..secondEnd],
                .. document[firstEnd..second],
                .. document[first..firstEnd],
                .. document[secondEnd..],
            ];
    }

    private static byte[]? Declare(byte[] document, Random random, params string[] encodings)
    {
        var at = IndexOf(document, "?>"u8, 0);
        return at < 0
            ? null
            :
            [
                .. Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{encodings[random.Next(encodings.Length)]}\"?>"),
                .. document[(at + 2)..],
            ];
    }

    private static byte[] Insert(byte[] document, Random random, ReadOnlySpan<byte> what) =>
        InsertAt(document, random.Next(document.Length / 10, document.Length), what);

    private static byte[] InsertAt(byte[] document, int at, ReadOnlySpan<byte> what) => [.. document[..at], .. what, .. document[at..]];

    private static int Pick(byte[] document, Random random, byte[] what)
    {
        var at = IndexOf(document, what, random.Next(document.Length));
        return at >= 0 ? at : IndexOf(document, what, 0);
    }

    private static int IndexOf(byte[] document, ReadOnlySpan<byte> what, int from) =>
        document.AsSpan(from).IndexOf(what) is >= 0 and var at ? from + at : -1;
}
