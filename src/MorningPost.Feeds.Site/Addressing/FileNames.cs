using System.Collections.Frozen;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site.Addressing;

/// <summary>What the file of an issue is called, on every file system.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    /// <summary>Names that Windows gives to devices, whatever stands behind their dot.</summary>
    private static readonly FrozenSet<string> Devices = FrozenSet.ToFrozenSet(
        [
            "con", "prn", "aux", "nul",
            .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{(char)('0' + number)}", $"lpt{(char)('0' + number)}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="name">An issue's id, or its number.</param>
    /// <returns>The name itself where it is good, or else a part of it and a hash of all of it, so that no two have one file.</returns>
    public static string Of(string name)
    {
        if (name.Length <= Longest && Key.IsWellFormed(name) && name[0] != '.' && !Devices.Contains(name.Split('.')[0]))
            return name;
        var slug = Slug.Of(name);
        if (slug.Length > Longest)
            slug = slug[..Longest].TrimEnd('-');
        return $"{slug}-{EntryIndex.HashOf(name).ToString("x10", System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
