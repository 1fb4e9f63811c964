using System.Collections.Frozen;

namespace MorningPost.Feeds.Blocks;

/// <summary>The table of <see cref="NumberStyle"/>: languages, and regions that differ from their language. What isn't here writes as
/// English does.</summary>
internal static class NumberTable
{
    private static readonly FrozenDictionary<string, NumberStyle> ByTag = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Tags => ByTag.Keys;

    public static NumberStyle? Find(ReadOnlySpan<char> tag) =>
        ByTag.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tag, out var style) ? style : null;

    private static Dictionary<string, NumberStyle> Table()
    {
        var table = new Dictionary<string, NumberStyle>();
        Add(
            table,
            new("\u00A0", ","),
            "af bg eo et ff hu hy ka kk ky lv os pl sq tg uk uz en-ZA fr-CH pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU "
            + "pt-MO pt-MZ pt-PT pt-ST pt-TL");
        Add(table, new(",", ".", rest: 2), "as bn gu hi ml mr ne or pa sa ta te en-IN");
        Add(
            table,
            new(".", ","),
            "az el fy ia id is it jv km ln lo lu nl pt rw sc sg sr su vi wo ar-DZ ar-LY ar-MA ar-TN en-BE en-NL "
            + "en-SI ms-BN ms-ID sw-CD");
        Add(
            table,
            new("\u00A0", ",", percent: PercentPlace.FarBehind),
            "be br cs cv fi fr lt nb nn no ru se sk sv tk tt de-AT en-FI en-SE es-CR");
        Add(
            table,
            new(".", ",", percent: PercentPlace.FarBehind),
            "bs ca da de es fo gl hr kl lb mk rn ro sl en-AT en-DE en-DK fr-LU fr-MA qu-BO");
        Add(
            table,
            new(",", ".", percent: PercentPlace.FarBehind),
            "ce qu es-BR es-BZ es-CU es-DO es-GT es-HN es-NI es-PA es-PE es-PR es-SV es-US es-419");
        Add(table, new(",", ".", rest: 2, percent: PercentPlace.FarBehind), "dz");
        Add(table, new(".", ",", percent: PercentPlace.Before), "ku tr");
        Add(table, new(".", ",", percent: PercentPlace.FarBefore), "eu");
        Add(table, new("\u2019", ".", percent: PercentPlace.FarBehind), "rm");
        Add(table, new("\u00A0", "."), "xh");
        Add(table, new("\u2019", "."), "de-CH de-LI en-CH it-CH");
        Add(table, new(",", "."), "es-MX ta-MY ta-SG");
        return table;
    }

    private static void Add(Dictionary<string, NumberStyle> table, NumberStyle style, string tags)
    {
        foreach (var tag in tags.Split(' '))
            table.Add(tag, style);
    }
}
