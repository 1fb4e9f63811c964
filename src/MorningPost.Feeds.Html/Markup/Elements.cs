using System.Collections.Frozen;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>The names of elements, by what they mean to a parser or a reader.</summary>
internal static class Elements
{
    public static readonly FrozenSet<string> Void = Names(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>What comes inside is text, whatever it looks like.</summary>
    public static readonly FrozenSet<string> RawText = Names("iframe noembed noframes plaintext script style xmp");

    /// <summary>Text that nobody sees.</summary>
    public static readonly FrozenSet<string> Unseen = Names("script style template title");

    public static readonly FrozenSet<string> Active = Names("applet embed frame iframe object script");
    public static readonly FrozenSet<string> Page = Names("base link meta style");
    public static readonly FrozenSet<string> Form = Names("button form input keygen select textarea");
    public static readonly FrozenSet<string> Document = Names("body frameset head html title");

    /// <summary>Elements of a page that a parser drops within its body.</summary>
    public static readonly FrozenSet<string> AroundBody = Names("body frameset head html");
    public static readonly FrozenSet<string> Foreign = Names("math svg");

    /// <summary>What can be seen without a text.</summary>
    public static readonly FrozenSet<string> Seen = Names("audio br canvas embed hr iframe img input math object picture svg video");
    public static readonly FrozenSet<string> Headings = Names("h1 h2 h3 h4 h5 h6");

    /// <summary>Elements that hold rows and cells, and no text.</summary>
    public static readonly FrozenSet<string> TableParts = Names("table tbody tfoot thead tr");

    public static readonly FrozenSet<string> TableContents = Names("caption colgroup table tbody td tfoot th thead tr");

    /// <summary>HTML §13.1.2.4.</summary>
    public static readonly FrozenSet<string> OptionalEnd =
        Names("caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr");

    /// <summary>Elements whose end tags end what may stay open within them.</summary>
    public static readonly FrozenSet<string> Blocks = Names(
        """
        address applet article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
        h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol p pre search section select summary table tbody td
        template tfoot th thead tr ul
        """);

    /// <summary>Every element of HTML, today's and the old ones that readers still show.</summary>
    public static readonly FrozenSet<string> Known = Names(
        """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button
        canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption
        figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd keygen label legend
        li link listing main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p
        param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike
        strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
        """);

    public static FrozenSet<string> Names(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
