using System.Collections.Frozen;
using AngleSharp.Html;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of the URLs in attributes.</summary>
internal static class UrlChecks
{
    private static readonly FrozenSet<string> Opened = Elements.Names("http https mailto sms tel");

    private static readonly FrozenSet<string> Scripts = Elements.Names("javascript livescript mocha vbscript");

    /// <summary>Types of data: URLs that are pages, and so can hold script.</summary>
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml", "text/xml", "application/xml"];

    /// <param name="findings">Takes what is found.</param>
    /// <param name="anchors">Takes links to places in the same body.</param>
    /// <param name="element">The element's name.</param>
    /// <param name="at">Where the attribute stands.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The attribute's value.</param>
    /// <param name="isForeign">Whether the element is SVG or MathML, where <c>#name</c> stands for a part of the picture.</param>
    public static void Check(HtmlFindings findings, Anchors anchors, string element, int at, string name, string value, bool isForeign)
    {
        switch (UrlAttributes.KindOf(element, name))
        {
            case UrlAttributeKind.Candidates:
                foreach (var candidate in SourceSet.Parse(value))
                    Url(findings, at, name, candidate.Url ?? "");
                break;
            case UrlAttributeKind.List:
                foreach (var url in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    Url(findings, at, name, url);
                break;
            case UrlAttributeKind.Url when name == "href" && element is "a" or "area" && !isForeign && Urls.Clean(
                value) is ['#', _, ..] url:
                anchors.Link(at, url, $"{name}=\"{Fragment.Shorten(url)}\"");
                break;
            case UrlAttributeKind.Url when !(isForeign && value.StartsWith('#')):
                Url(findings, at, name, value);
                break;
        }
    }

    private static void Url(HtmlFindings findings, int at, string name, string value)
    {
        if (MergeTags.Has(value))
            return;
        var url = Urls.Clean(value);
        var shown = $"{name}=\"{Fragment.Shorten(url)}\"";
        var scheme = Urls.Scheme(url);
        if (scheme.Length == 0)
            findings.Add(HtmlRules.RelativeUrl, at, $"{shown} is {(url.Length == 0 ? "empty" : "relative")}.");
        else if (
            Scripts.Contains(scheme) || (
            scheme == "data" && Pages.Any(page => url[5..].TrimStart().StartsWith(page, StringComparison.OrdinalIgnoreCase))))
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
}
