using AngleSharp.Html.Parser.Tokens;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks for what a body brings along that was a mail before: merge tags, pixels that count readers, text that nobody should
/// see.</summary>
internal sealed class MailChecks(Fragment fragment, HtmlFindings findings, OpenTags open)
{
    /// <summary>Elements that show code, in which a merge tag is an example.</summary>
    private static readonly string[] Code = ["code", "pre", "kbd", "samp", "tt", "listing", "xmp", "textarea"];

    private OpenTag? _hidden;
    private bool _isSaid;

    /// <summary>A start tag, which is open by now.</summary>
    public void StartTag(HtmlTagToken tag, int at, int shift)
    {
        var isHidden = IsHidden(tag);
        if (tag.Name == "img")
            Image(tag, at, isHidden || IsInHidden());
        else if (isHidden && !IsInHidden() && open.InnermostTag is { } opened && opened.At == at)
            (_hidden, _isSaid) = (opened, false);
        foreach (var attribute in tag.Attributes)
        {
            if (!attribute.Name.StartsWith("data-", StringComparison.Ordinal) && !attribute.Name.StartsWith("on", StringComparison.Ordinal))
                MergeTag(attribute.Value, Math.Max(at, attribute.Position.Index - shift));
        }
    }

    public void Text(int start, int end)
    {
        if (IsInHidden() && !_isSaid)
        {
            findings.Add(HtmlRules.HiddenText, _hidden!.At, $"{_hidden.Start} hides a text, \"{fragment.Snippet(start, end)}\".");
            _isSaid = true;
        }

        var text = fragment.Text.AsSpan(start, end - start);
        for (var match = MergeTags.Find(text); match.Length > 0; match = MergeTags.Find(text))
        {
            MergeTag(text.Slice(match.Index, match.Length), start + match.Index);
            start += match.Index + match.Length;
            text = text[(match.Index + match.Length)..];
        }
    }

    private void MergeTag(ReadOnlySpan<char> text, int at)
    {
        var match = MergeTags.Find(text);
        if (match.Length > 0 && !Array.Exists(Code, open.IsOpen))
            findings.Add(HtmlRules.MergeTag, at, $"{Fragment.Shorten(text.Slice(match.Index, match.Length))} was never filled in.");
    }

    private void Image(HtmlTagToken tag, int at, bool isHidden)
    {
        if (Value(tag, "src") is not { } source || Urls.Scheme(Urls.Clean(source)) is "data" or "cid")
            return;
        if (isHidden)
            findings.Add(HtmlRules.TrackingPixel, at, $"<img src=\"{Fragment.Shorten(source)}\"> is hidden.");
        else if (Size(tag, "width") <= 1 && Size(tag, "height") <= 1)
            findings.Add(HtmlRules.TrackingPixel, at, $"<img src=\"{Fragment.Shorten(source)}\"> is a pixel.");
    }

    /// <summary>What the style says, and else the attribute.</summary>
    private static double? Size(HtmlTagToken tag, string name)
    {
        double? size = null;
        foreach (var (property, value, _) in Declarations.Of(Value(tag, "style") ?? ""))
            size = property == name ? Declarations.Pixels(value) : size;
        return size ?? Declarations.Pixels(Value(tag, name));
    }

    private static bool IsHidden(HtmlTagToken tag) => Value(tag, "hidden") is not null || Declarations.Hide(Value(tag, "style"));

    private bool IsInHidden()
    {
        if (_hidden is not null && !open.Holds(_hidden))
            _hidden = null;
        return _hidden is not null;
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
