using System.Buffers;
using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>The address that relative ones are relative to.</summary>
/// <remarks>
/// RFC 3986 §5, with what browsers do before: space around and line ends within go, a backslash is a slash. Written on strings, since
/// <see cref="Uri"/> takes
/// <c>/x</c> for a file on one system and not on another, and spells the rest of an address anew.
/// </remarks>
internal sealed class UrlBase
{
    /// <summary>What no address holds as it is.</summary>
    private static readonly SearchValues<char> Unsafe =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (char)c), '"', '<', '>', '\\', '^', '`', '{', '|', '}', '\u007F']);

    private readonly string _scheme;
    private readonly string _authority;
    private readonly string _path;
    private readonly string _query;

    private UrlBase(string scheme, string authority, string path, string query)
    {
        _scheme = scheme;
        _authority = authority;
        _path = path;
        _query = query;
    }

    /// <summary>Whether a page can have the address: absolute, http or https.</summary>
    public static bool IsPage(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" } && url.Host.Length > 0;

    /// <param name="url">A page's address.</param>
    public static UrlBase Of(Uri url)
    {
        var origin = url.Scheme + "://";
        var rest = url.AbsoluteUri.AsSpan(origin.Length);
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        var (path, query) = Split(end < 0 ? "" : rest[end..].ToString());
        return new UrlBase(url.Scheme, authority.ToString(), path.Length == 0 ? "/" : path, query.Split('#')[0]);
    }

    /// <summary>The base that a page's <c>base</c> element sets.</summary>
    public UrlBase With(string href) =>
        Uri.TryCreate(Resolve(href) ?? Urls.Clean(href), UriKind.Absolute, out var url) && IsPage(url) ? Of(url) : this;

    /// <summary>Makes a reference absolute.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The absolute URL; null when the reference stays as it is: it is absolute, a place in the same text, or no URL at
    /// all.</returns>
    public string? Resolve(string reference)
    {
        var url = Urls.Clean(reference);
        if (url.StartsWith('#') || Urls.Scheme(url).Length > 0 || MergeTags.Has(url))
            return null;
        var (path, rest) = Split(url);
        path = path.Replace('\\', '/');
        if (path.StartsWith("//", StringComparison.Ordinal))
            return path.Length > 2 && path[2] != '/' ? Encode($"{_scheme}:{path}{rest}") : null;
        if (path.Length == 0)
            (path, rest) = (_path, rest.StartsWith('?') ? rest : _query + rest);
        else
            path = WithoutDots(path[0] == '/' ? path : _path[..(_path.LastIndexOf('/') + 1)] + path);
        return Encode($"{_scheme}://{_authority}{path}{rest}");
    }

    private static (string Path, string Tail) Split(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (url, "") : (url[..end], url[end..]);
    }

    /// <summary>RFC 3986 §5.2.4.</summary>
    private static string WithoutDots(string path)
    {
        var segments = path.Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 1; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            if (segments[i] is not ("." or ".."))
                kept.Add(segments[i]);
            else if (isLast)
                kept.Add("");
        }

        return "/" + string.Join('/', kept);
    }

    private static string Encode(string url)
    {
        if (!url.AsSpan().ContainsAny(Unsafe))
            return url;
        var encoded = new StringBuilder(url.Length + 8);
        foreach (var c in url)
        {
            if (Unsafe.Contains(c))
                encoded.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                encoded.Append(c);
        }

        return encoded.ToString();
    }
}
