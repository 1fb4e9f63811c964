namespace MorningPost.Feeds.Validation;

/// <summary>Language tags of BCP 47 (RFC 5646), by their grammar.</summary>
internal static class LanguageTag
{
    /// <summary>Looked at for every issue, so without a string for each subtag.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        var count = 0;
        var isPrivate = false;
        ReadOnlySpan<char> before = default;
        ReadOnlySpan<char> last = default;
        foreach (var range in tag.Split('-'))
        {
            var subtag = tag[range];
            if (subtag.Length is 0 or > 8)
                return false;
            foreach (var c in subtag)
            {
                if (!char.IsAsciiLetterOrDigit(c) || (count == 0 && !char.IsAsciiLetter(c)))
                    return false;
            }

            if (count++ == 0)
                isPrivate = subtag is "x" or "X" or "i" or "I";
            before = last;
            last = subtag;
        }

        if (isPrivate)
            return count > 1;
        if (count == 1)
            return last.Length > 1;

        // A singleton opens an extension and needs something behind it.
        return tag.IndexOf('-') > 1 && (last.Length > 1 || before is "x" or "X");
    }
}
