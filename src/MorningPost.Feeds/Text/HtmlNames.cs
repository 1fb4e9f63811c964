using System.Collections.Frozen;

namespace MorningPost.Feeds.Text;

/// <summary>The elements of HTML, those of its past included, and what it takes to know them in a text.</summary>
internal static class HtmlNames
{
    private const string All =
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption "
            + "center cite code col "
        + "colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form "
        + "frame frameset h1 h2 h3 h4 h5 h6 "
        + "head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr "
        + "noframes noscript object ol "
        + "optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search section select slot small "
        + "source span strike strong "
        + "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp math";

    private const string Blocks =
        "address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 "
            + "h4 h5 h6 head header hr html "
        + "li main menu nav ol option p pre section table tbody td tfoot th thead title tr ul";

    private const string Voids = "area base basefont br col command embed frame hr img input link meta param source track wbr";

    private const string ImpliedEnds = "p li dt dd td th tr option thead tbody tfoot";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Lookup(All);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaking = Lookup(Blocks);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = Lookup(Voids);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Lookup(ImpliedEnds);

    public static bool Contains(ReadOnlySpan<char> name) => Known.Contains(name);

    /// <summary>Whether words before and behind the tag are words apart.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => Breaking.Contains(name);

    /// <summary>Whether the element has no content and no end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => Empty.Contains(name);

    /// <summary>Whether the next element of that name ends the one before.</summary>
    public static bool ClosesItself(ReadOnlySpan<char> name) => Closing.Contains(name);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
