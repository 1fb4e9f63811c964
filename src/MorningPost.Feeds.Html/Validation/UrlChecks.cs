using System.Collections.Frozen;
using AngleSharp.Html;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of the URLs in attributes.</summary>
internal static class UrlChecks
{
    private static readonly FrozenSet<string> Attributes =
        Elements.Names("action background cite data dynsrc formaction href longdesc lowsrc poster src xlink:href");

    private static readonly FrozenSet<string> Lists = Elements.Names("imagesrcset srcset");

    private static readonly FrozenSet<string> Opened = Elements.Names("http https mailto sms tel");

    private static readonly FrozenSet<string> Scripts = Elements.Names("javascript livescript mocha vbscript");

    /// <summary>Types of data: URLs that are pages, and so can hold script.</summary>
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml", "text/xml", "application/xml"];

    /// <param name="findings">Takes what is found.</param>
    /// <param name="at">Where the attribute stands.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The attribute's value.</param>
    /// <param name="isForeign">Whether the element is SVG or MathML, where <c>#name</c> stands for a part of the picture.</param>
    public static void Check(HtmlFindings findings, int at, string name, string value, bool isForeign)
    {
        if (Lists.Contains(name))
        {
            foreach (var candidate in SourceSet.Parse(value))
                Url(findings, at, name, candidate.Url ?? "");
        }
        else if (Attributes.Contains(name) && !(isForeign && value.StartsWith('#')))
            Url(findings, at, name, value);
    }

    private static void Url(HtmlFindings findings, int at, string name, string value)
    {
        var url = Clean(value);
        var shown = $"{name}=\"{Fragment.Shorten(url)}\"";
        var scheme = Scheme(url);
        if (scheme.Length == 0)
            findings.Add(HtmlRules.RelativeUrl, at, $"{shown} is {(url.Length == 0 ? "empty" : "relative")}.");
        else if (Scripts.Contains(scheme) || (scheme == "data" && Pages.Any(page => url[5..].TrimStart().StartsWith(page, StringComparison.OrdinalIgnoreCase))))
            findings.Add(HtmlRules.ScriptUrl, at, $"{shown} is script.");
        else if (scheme == "file" || scheme.Length == 1)
            findings.Add(HtmlRules.PrivateUrl, at, $"{shown} is a file of one machine.");
        else if (!Opened.Contains(scheme))
            findings.Add(HtmlRules.UrlScheme, at, $"{shown} is neither http nor https nor mailto.");
        else if (scheme is "http" or "https")
            Web(findings, at, shown, url);
    }

    private static void Web(HtmlFindings findings, int at, string shown, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0)
            findings.Add(HtmlRules.InvalidUrl, at, $"{shown} is no URL.");
        else if (parsed.UserInfo.Length > 0)
            findings.Add(HtmlRules.PrivateUrl, at, $"{shown} holds a user name or a password.");
        else if (parsed.IsLoopback)
            findings.Add(HtmlRules.PrivateUrl, at, $"{shown} is this machine and no other.");
    }

    /// <summary>What browsers leave out before they look: space around, tabs and line ends anywhere.</summary>
    private static string Clean(string value)
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
    private static string Scheme(string url)
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
