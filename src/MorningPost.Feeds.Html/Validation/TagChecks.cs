using AngleSharp.Html.Parser.Tokens;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of a start tag by itself: the element, and its attributes.</summary>
internal static class TagChecks
{
    /// <param name="findings">Takes what is found.</param>
    /// <param name="anchors">Takes places, and links to them.</param>
    /// <param name="open">The elements around the tag.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="shift">By how much the parser's positions are greater than the fragment's.</param>
    public static void Check(HtmlFindings findings, Anchors anchors, OpenTags open, HtmlTagToken tag, int at, int shift)
    {
        var isForeign = open.IsForeign || Elements.Foreign.Contains(tag.Name);
        Element(findings, open, tag.Name, at);
        foreach (var attribute in tag.Attributes)
            Attribute(findings, anchors, tag, attribute, Math.Max(at, attribute.Position.Index - shift), isForeign);
        if (tag.Name == "img" && !open.IsForeign)
            Image(findings, tag, at);
    }

    private static void Element(HtmlFindings findings, OpenTags open, string name, int at)
    {
        if (Elements.Active.Contains(name))
            findings.Add(HtmlRules.ActiveElement, at, $"readers drop <{name}>.");
        else if (Elements.Page.Contains(name))
            findings.Add(HtmlRules.PageElement, at, $"<{name}> is for a page, and readers drop it.");
        else if (open.IsForeign)
            return;
        else if (Elements.Form.Contains(name))
        {
            if (!open.IsOpen("form"))
                findings.Add(HtmlRules.FormElement, at, $"readers drop <{name}>.");
        }
        else if (Elements.Document.Contains(name))
            findings.Add(HtmlRules.DocumentTag, at, $"<{name}> is for a page.");
        else if (Elements.Foreign.Contains(name) || name.Contains('-', StringComparison.Ordinal))
            findings.Add(HtmlRules.ForeignElement, at, $"readers drop <{Fragment.Shorten(name)}>.");
        else if (!Elements.Known.Contains(name))
            findings.Add(HtmlRules.UnknownElement, at, $"HTML has no <{Fragment.Shorten(name)}>.");
    }

    private static void Attribute(
        HtmlFindings findings, Anchors anchors, HtmlTagToken tag, HtmlAttributeToken attribute, int at, bool isForeign)
    {
        if (attribute.Name == "id" || (attribute.Name == "name" && tag.Name == "a"))
            anchors.Place(attribute.Value);
        else if (attribute.Name.Length > 2 && attribute.Name.StartsWith("on", StringComparison.Ordinal))
            findings.Add(HtmlRules.EventAttribute, at,
                $"readers drop {Fragment.Shorten(attribute.Name)} from <{Fragment.Shorten(tag.Name)}>.");
        else if (attribute.Name == "style")
            StyleChecks.Check(findings, at, attribute.Value);
        else
            UrlChecks.Check(findings, anchors, tag.Name, at, attribute.Name, attribute.Value, isForeign);
    }

    private static void Image(HtmlFindings findings, HtmlTagToken tag, int at)
    {
        var source = Value(tag, "src");
        if (source is null && Value(tag, "srcset") is null)
            findings.Add(HtmlRules.NoSource, at, "<img> has no src.");
        if (Value(tag, "alt") is null)
            findings.Add(HtmlRules.NoAlt, at,
                source is null ? "<img> has no alt." : $"<img src=\"{Fragment.Shorten(source)}\"> has no alt.");
    }

    private static string? Value(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }
}
