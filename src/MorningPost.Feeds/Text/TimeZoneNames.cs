using System.Collections.Frozen;

namespace MorningPost.Feeds.Text;

/// <summary>Time zones by the names that feeds give them, in minutes east of Greenwich.</summary>
/// <remarks>Where a name has several meanings, the one that feeds mean: <c>IST</c> is India's, <c>BST</c> is Britain's, <c>CST</c> is
/// America's.</remarks>
internal static class TimeZoneNames
{
    private static readonly FrozenDictionary<string, int> Offsets = new Dictionary<string, int>
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["ZULU"] = 0,
        ["WEST"] = 60,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MET"] = 60,
        ["MEZ"] = 60,
        ["WAT"] = 60,
        ["CEST"] = 120,
        ["MEST"] = 120,
        ["MESZ"] = 120,
        ["EET"] = 120,
        ["CAT"] = 120,
        ["SAST"] = 120,
        ["EEST"] = 180,
        ["EAT"] = 180,
        ["MSK"] = 180,
        ["TRT"] = 180,
        ["IDT"] = 180,
        ["IRST"] = 210,
        ["MSD"] = 240,
        ["GST"] = 240,
        ["PKT"] = 300,
        ["YEKT"] = 300,
        ["IST"] = 330,
        ["NPT"] = 345,
        ["WIB"] = 420,
        ["ICT"] = 420,
        ["HKT"] = 480,
        ["SGT"] = 480,
        ["PHT"] = 480,
        ["AWST"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["ACST"] = 570,
        ["AEST"] = 600,
        ["ACDT"] = 630,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["BRST"] = -120,
        ["NDT"] = -150,
        ["ADT"] = -180,
        ["ART"] = -180,
        ["BRT"] = -180,
        ["CLST"] = -180,
        ["NST"] = -210,
        ["AST"] = -240,
        ["CLT"] = -240,
        ["EDT"] = -240,
        ["EST"] = -300,
        ["ET"] = -300,
        ["CDT"] = -300,
        ["COT"] = -300,
        ["PET"] = -300,
        ["CST"] = -360,
        ["CT"] = -360,
        ["MDT"] = -360,
        ["MST"] = -420,
        ["MT"] = -420,
        ["PDT"] = -420,
        ["PST"] = -480,
        ["PT"] = -480,
        ["AKDT"] = -480,
        ["AKST"] = -540,
        ["HST"] = -600,
        ["EST5EDT"] = -300,
        ["CST6CDT"] = -360,
        ["MST7MDT"] = -420,
        ["PST8PDT"] = -480,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Offsets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the name stands for standard time and summer time both, as America's laws have it.</summary>
    public static bool HasSummerTime(
        ReadOnlySpan<char> name) => name.Length == 7 && name.EndsWith("DT", StringComparison.OrdinalIgnoreCase);

    public static bool TryFind(ReadOnlySpan<char> name, out int minutes)
    {
        if (name.Length == 1)
            return TryFindMilitary((char)(name[0] & ~0x20), out minutes);
        if (name.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        return Lookup.TryGetValue(name, out minutes);
    }

    /// <summary>RFC 822 §5.1: A is an hour behind Greenwich, N an hour before it; there is no J.</summary>
    private static bool TryFindMilitary(char letter, out int minutes)
    {
        minutes = letter switch
        {
            >= 'A' and <= 'I' => ('A' - 1 - letter) * 60,
            >= 'K' and <= 'M' => ('A' - letter) * 60,
            >= 'N' and <= 'Y' => (letter - 'N' + 1) * 60,
            _ => 0,
        };
        return letter is >= 'A' and <= 'Z' and not 'J';
    }
}
