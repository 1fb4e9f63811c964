namespace MorningPost.Feeds.Publishing;

/// <summary>Paths of a host's rules: <c>*</c> stands for anything, <c>:name</c> for anything without a slash.</summary>
internal static class RulePattern
{
    private const char Anything = '*';
    private const char Part = ':';

    /// <summary>Two rules that match one path; null when there are none.</summary>
    public static (string One, string Other)? FindOverlap(string[] rules)
    {
        string[] patterns = [.. rules.Select(rule => string.Join('/', rule.Split('/').Select(part => part.StartsWith(Part) ? ":" : part)))];
        for (var one = 0; one < rules.Length; one++)
        {
            for (var other = one + 1; other < rules.Length; other++)
            {
                if (Overlap(patterns[one], patterns[other]))
                    return (rules[one], rules[other]);
            }
        }

        return null;
    }

    /// <summary>Which beginnings of both match one text, from the shortest to the longest.</summary>
    private static bool Overlap(string one, string other)
    {
        var match = new bool[one.Length + 1, other.Length + 1];
        match[0, 0] = true;
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (match[i, j])
                    continue;
                match[i, j] = (i > 0 && one[i - 1] is Anything or Part && match[i - 1, j])
                    || (j > 0 && other[j - 1] is Anything or Part && match[i, j - 1])
                    || (i > 0 && j > 0 && match[i - 1, j - 1] && one[i - 1] == other[j - 1])
                    || (i > 0 && j > 0 && match[i, j - 1] && Takes(one[i - 1], other[j - 1]))
                    || (i > 0 && j > 0 && match[i - 1, j] && Takes(other[j - 1], one[i - 1]));
            }
        }

        return match[one.Length, other.Length];
    }

    private static bool Takes(char pattern, char character) => pattern == Anything || (pattern == Part && character != '/');
}
