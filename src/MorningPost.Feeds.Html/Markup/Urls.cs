namespace MorningPost.Feeds.Html.Markup;

/// <summary>URLs as browsers read them in an attribute.</summary>
internal static class Urls
{
    /// <summary>What browsers leave out before they look: space around, tabs and line ends anywhere.</summary>
    public static string Clean(string value)
    {
        var from = 0;
        var to = value.Length;
        while (from < to && value[from] <= ' ')
            from++;
        while (to > from && value[to - 1] <= ' ')
            to--;
        var url = value[from..to];
        return url.AsSpan().ContainsAny('\t', '\n', '\r') ? string.Concat(url.Where(c => c is not ('\t' or '\n' or '\r'))) : url;
    }

    /// <summary>RFC 3986 §3.1, in lower case; empty where there is none.</summary>
    public static string Scheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(url[0]))
            return "";
        foreach (var c in url.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return "";
        }

        return url[..colon].ToLowerInvariant();
    }
}
