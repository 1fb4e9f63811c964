namespace MorningPost.Feeds.Validation;

/// <summary>Language tags of BCP 47 (RFC 5646), by their grammar.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(string tag)
    {
        var subtags = tag.Split('-');
        if (subtags.Any(subtag => subtag.Length is 0 or > 8 || !subtag.All(char.IsAsciiLetterOrDigit)))
            return false;
        if (subtags[0] is "x" or "X" or "i" or "I")
            return subtags.Length > 1;
        if (subtags[0].Length < 2 || !subtags[0].All(char.IsAsciiLetter))
            return false;

        // A singleton opens an extension and needs something behind it.
        return subtags[^1].Length > 1 || subtags.Length == 1 || subtags[^2] is "x" or "X";
    }
}
