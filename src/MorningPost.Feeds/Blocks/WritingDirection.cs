namespace MorningPost.Feeds.Blocks;

/// <summary>Which languages are written from right to left.</summary>
internal static class WritingDirection
{
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw",
        "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "syr", "ug", "ur", "yi",
    };

    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    };

    /// <summary>Says it of a BCP 47 tag: the script decides where one is named, and else the language.</summary>
    public static bool IsRightToLeft(string? language)
    {
        const int ScriptLength = 4;
        if (language is null)
            return false;
        var isFirst = true;
        var byLanguage = false;
        foreach (var range in language.AsSpan().Split('-'))
        {
            var subtag = language.AsSpan()[range];
            if (isFirst)
                byLanguage = Languages.GetAlternateLookup<ReadOnlySpan<char>>().Contains(subtag);
            else if (subtag.Length == ScriptLength && char.IsAsciiLetter(subtag[0]))
                return Scripts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(subtag);
            else if (subtag.Length == 1)
                break;
            isFirst = false;
        }

        return byLanguage;
    }
}
