namespace MorningPost.Feeds.Grammar;

/// <summary>Language tags of BCP 47 (RFC 5646 §2.1), by their grammar.</summary>
internal static class LanguageTag
{
    /// <summary>What a subtag is, in the order in which they may stand.</summary>
    private enum Part
    {
        Language,
        ExtendedLanguage,
        Script,
        Region,
        Variant,
        Extension,
        PrivateUse,
    }

    /// <summary>Looked at for every issue, so without a string for each subtag.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        // The registered tags that the grammar doesn't cover begin so: i-klingon.
        if (tag.StartsWith("i-", StringComparison.OrdinalIgnoreCase))
            return AreWords(tag[2..], least: 2);
        if (tag.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            return AreWords(tag[2..], least: 1);

        var part = Part.Language;
        var first = true;
        var open = false;
        foreach (var range in tag.Split('-'))
        {
            var subtag = tag[range];
            if (subtag.Length is 0 or > 8 || !IsAlphanumeric(subtag))
                return false;
            if (first)
            {
                if (subtag.Length < 2 || !IsAlphabetic(subtag))
                    return false;
                part = subtag.Length <= 3 ? Part.Language : Part.ExtendedLanguage;
                first = false;
            }
            else if (part == Part.PrivateUse)
                open = false;
            else if (subtag.Length == 1)
            {
                // A singleton opens an extension and stands once; x opens what is private.
                if (open || HasBefore(tag, range.Start.Value, subtag))
                    return false;
                part = subtag is "x" or "X" ? Part.PrivateUse : Part.Extension;
                open = true;
            }
            else if (part == Part.Extension)
                open = false;
            else if (NextOf(subtag, part) is not { } next || (next == Part.Variant && HasBefore(tag, range.Start.Value, subtag)))
                return false;
            else
                part = next;
        }

        return !open && !first;
    }

    /// <summary>What a subtag is that follows another; null where it can't.</summary>
    private static Part? NextOf(ReadOnlySpan<char> subtag, Part before)
    {
        if (subtag.Length == 3 && before == Part.Language && IsAlphabetic(subtag))
            return Part.Language;
        if (subtag.Length == 4 && before < Part.Script && IsAlphabetic(subtag))
            return Part.Script;
        if (before < Part.Region && (
            (subtag.Length == 2 && IsAlphabetic(subtag)) || (subtag.Length == 3 && !subtag.ContainsAnyExceptInRange('0', '9'))))
            return Part.Region;
        return subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0])) ? Part.Variant : null;
    }

    private static bool HasBefore(ReadOnlySpan<char> tag, int start, ReadOnlySpan<char> subtag)
    {
        foreach (var range in tag[..start].TrimEnd('-').Split('-'))
        {
            if (tag[range].Equals(subtag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool AreWords(ReadOnlySpan<char> words, int least)
    {
        foreach (var range in words.Split('-'))
        {
            if (words[range].Length < least || words[range].Length > 8 || !IsAlphanumeric(words[range]))
                return false;
        }

        return true;
    }

    private static bool IsAlphabetic(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static bool IsAlphanumeric(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }
}
