using System.Collections.Frozen;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>Which start tags end which elements whose end tags may be left out, and how far that reaches.</summary>
internal sealed record ImpliedEnd(FrozenSet<string> Ends, FrozenSet<string> Within)
{
    private const string Cells = "table template";

    private static readonly ImpliedEnd Paragraph = new(Elements.Names("p"),
        Elements.Names("applet button caption marquee object table td template th"));
    private static readonly ImpliedEnd Section = new(Elements.Names("caption colgroup tbody td tfoot th thead tr"), Elements.Names(Cells));
    private static readonly ImpliedEnd Ruby = new(Elements.Names("rb rp rt rtc"), Elements.Names("ruby"));

    private static readonly FrozenDictionary<string, ImpliedEnd> ByName = new Dictionary<string, ImpliedEnd>(StringComparer.Ordinal)
    {
        ["li"] = new(Elements.Names("li"), Elements.Names("dir menu ol td th ul")),
        ["dd"] = new(Elements.Names("dd dt"), Elements.Names("dl td th")),
        ["dt"] = new(Elements.Names("dd dt"), Elements.Names("dl td th")),
        ["option"] = new(Elements.Names("option"), Elements.Names("datalist optgroup select")),
        ["optgroup"] = new(Elements.Names("optgroup option"), Elements.Names("datalist select")),
        ["td"] = new(Elements.Names("caption td th"), Elements.Names("tr " + Cells)),
        ["th"] = new(Elements.Names("caption td th"), Elements.Names("tr " + Cells)),
        ["tr"] = new(Elements.Names("caption colgroup td th tr"), Elements.Names("tbody tfoot thead " + Cells)),
        ["tbody"] = Section,
        ["tfoot"] = Section,
        ["thead"] = Section,
        ["rb"] = Ruby,
        ["rp"] = Ruby,
        ["rt"] = Ruby,
        ["rtc"] = Ruby,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> EndsParagraph = Elements.Names(
        """
        address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
        header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp
        """);

    /// <summary>What the start tag of an element ends before it begins: first what is like it, then a paragraph.</summary>
    public static IEnumerable<ImpliedEnd> Of(string name)
    {
        if (ByName.TryGetValue(name, out var implied))
            yield return implied;
        if (EndsParagraph.Contains(name))
            yield return Paragraph;
    }
}
