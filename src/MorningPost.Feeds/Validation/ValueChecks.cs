using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>Checks of single values: texts, URLs, dates, keys.</summary>
internal static class ValueChecks
{
    /// <summary>Text that a reader must see.</summary>
    public static void Required(Findings findings, FeedRule rule, string property, string? text)
    {
        if (Blank.Is(text))
            findings.Add(rule, property, "it is blank.");
        else
            Plain(findings, property, text);
    }

    /// <summary>Plain text: what it can't hold, and what it shouldn't.</summary>
    public static void Plain(Findings findings, string property, string? text)
    {
        Prefetch.Text(text);
        if (!findings.ReadsTexts || text is null)
            return;
        Characters(findings, property, text);
        if (findings.ErrorsOnly)
            return;
        Turned(findings, property, text);
        if (LooksLikeTag(text))
            findings.Add(TextRules.Markup, property, "this plain text looks like HTML.");
        else if (LooksLikeEntity(text))
            findings.Add(TextRules.Entity, property, "this plain text looks like an HTML entity, perhaps one that was escaped twice.");
    }

    /// <summary>A paragraph of a body. It goes out as HTML, encoded, so that a text about markup is nothing to be afraid of.</summary>
    public static void Paragraph(Findings findings, string paragraph)
    {
        Characters(findings, null, paragraph);
        if (!findings.ErrorsOnly)
            Turned(findings, null, paragraph);
        if (!findings.ErrorsOnly && (LooksLikeTag(paragraph) || LooksLikeEntity(paragraph)))
            findings.Add(TextRules.ParagraphMarkup, null, "this paragraph looks like HTML.");
    }

    /// <summary>Characters that no format can hold, and those that speak of damage.</summary>
    public static void Characters(Findings findings, string? property, string? text)
    {
        if (!findings.ReadsTexts || text is null)
            return;
        var invalid = XmlCharacters.IndexOfInvalid(text);
        if (invalid >= 0)
            findings.Add(findings.InvalidCharacter, property,
                $"the character at {invalid} is U+{(int)text[invalid]:X4}, which no feed can hold.");
        if (findings.ErrorsOnly)
            return;
        if (text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') is >= 0 and var c1)
            findings.Add(TextRules.ControlCharacter, property, $"the character at {c1} is the control character U+{(int)text[c1]:X4}.");
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            findings.Add(TextRules.ReplacementCharacter, property,
                $"the character at {text.IndexOf('\uFFFD', StringComparison.Ordinal)} is U+FFFD.");
    }

    /// <summary>What makes a text, or what stands behind it, run the other way.</summary>
    private static void Turned(Findings findings, string? property, string text)
    {
        if (Direction.IndexOfOpen(text) is >= 0 and var open)
            findings.Add(TextRules.Direction, property,
                $"the character at {open} is U+{(int)text[open]:X4}, which turns the direction of what follows.");
    }

    /// <summary>A URL that a reader opens: absolute, http or https.</summary>
    public static void Web(Findings findings, string property, Uri? url, bool mailto = false)
    {
        if (url is null || (!findings.ReadsTexts && FeedUrl.IsWeb(url)))
            return;
        if (!url.IsAbsoluteUri || IsRootedPath(url))
            findings.Add(TextRules.RelativeUrl, property, $"\"{url.OriginalString}\" is relative.");
        else if (!FeedUrl.IsWeb(url) && !(mailto && url.Scheme == Uri.UriSchemeMailto))
            findings.Add(TextRules.UrlScheme, property,
                $"\"{url.OriginalString}\" is neither http nor https{(mailto ? " nor mailto" : "")}.");
        else if (findings.ReadsTexts)
            Careful(findings, property, url);
    }

    /// <summary>A URL or IRI that is only named: absolute.</summary>
    public static void Absolute(Findings findings, string property, Uri? url)
    {
        if (url is null)
            return;
        if (!url.IsAbsoluteUri || IsRootedPath(url))
            findings.Add(TextRules.RelativeUrl, property, $"\"{url.OriginalString}\" is relative.");
        else if (IsScript(url))
            findings.Add(TextRules.ScriptUrl, property, $"\"{url.Scheme}:\" is run, not opened.");
        else if (findings.ReadsTexts)
            Careful(findings, property, url);
    }

    public static bool IsScript(Uri url) => url.Scheme is "javascript" or "vbscript" or "data";

    /// <summary>On Unix <see cref="Uri"/> takes <c>/path</c> for a file's absolute URL.</summary>
    public static bool IsRootedPath(Uri url) => url.OriginalString is ['/' or '\\', ..];

    /// <summary>An absolute IRI that is somebody's id: one spelling, and nobody else's.</summary>
    public static void Identity(Findings findings, string property, string id)
    {
        if (findings.ErrorsOnly)
            return;
        if (!Iri.IsCanonical(id))
            findings.Add(FeedRules.CanonicalId, property, $"\"{id}\" has more than one spelling.");
        if (!Iri.IsUniqueInTheWorld(id))
            findings.Add(ItemRules.CommonId, property, $"\"{id}\" may be somebody else's too.");
    }

    public static void Date(Findings findings, string property, DateTimeOffset? date)
    {
        if (date is not { } value)
            return;
        if (value.UtcDateTime.Year is <= 1 or >= 9999)
            findings.Add(ItemRules.UnsetDate, property, $"the year is {value.UtcDateTime.Year}.");
        else if (value > findings.Now)
            findings.Add(ItemRules.Future, property, "it is in the future.");
    }

    public static void Published(Findings findings, DateTimeOffset? published, DateTimeOffset? updated)
    {
        Date(findings, "published", published);
        Date(findings, "updated", updated);
        if (updated < published)
            findings.Add(ItemRules.UpdatedFirst, "updated", "it is before the date of publication.");
    }

    public static void Language(Findings findings, string? language)
    {
        if (language is not null && !LanguageTag.IsWellFormed(language))
            findings.Add(FeedRules.Language, "language", $"\"{language}\" is no language tag.");
    }

    public static void AtLeastOne(Findings findings, FeedRule rule, string property, long? number)
    {
        if (number < 1)
            findings.Add(rule, property, $"{number} is less than 1.");
    }

    public static void MediaType(Findings findings, string property, string? type)
    {
        if (type is not null && !Grammar.MediaType.IsWellFormed(type))
            findings.Add(ItemRules.MediaType, property, $"\"{type}\" is no MIME type.");
    }

    private static void Careful(Findings findings, string property, Uri url)
    {
        if (XmlCharacters.IndexOfInvalid(url.OriginalString) >= 0)
            findings.Add(findings.InvalidCharacter, property, "the URL holds a character that no feed can hold.");
        if (findings.ErrorsOnly)
            return;
        if (url.UserInfo.Length > 0 && url.Scheme != Uri.UriSchemeMailto)
            findings.Add(TextRules.PrivateUrl, property, "the URL holds a user name or a password.");
        else if (url.IsLoopback && FeedUrl.IsWeb(url))
            findings.Add(TextRules.PrivateUrl, property, $"\"{url.Host}\" is this machine and no other.");
        else if (!ReferenceEquals(FeedUrl.ToIri(url), url.OriginalString) && FeedUrl.ToIri(url) != url.OriginalString)
            findings.Add(TextRules.IllegalUrl, property, "the URL holds characters that no URL may hold.");
    }

    /// <summary>An end tag, or a start tag with its end: <c>List&lt;string&gt;</c> is neither.</summary>
    private static bool LooksLikeTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] == '/' && char.IsAsciiLetter(text[at + 2]) && text.IndexOf('>', at) > 0)
                return true;
            if (text.AsSpan(at).StartsWith("<br>", StringComparison.OrdinalIgnoreCase)
                || text.AsSpan(at).StartsWith("<br/>", StringComparison.OrdinalIgnoreCase)
                || text.AsSpan(at).StartsWith("<br />", StringComparison.OrdinalIgnoreCase)
                || text.AsSpan(at).StartsWith("<img ", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool LooksLikeEntity(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = text.IndexOf(';', at);
            if (end > at + 1 && end - at <= 10 && System.Net.WebUtility.HtmlDecode(text.Substring(at, end - at + 1)) != text.Substring(
                at, end - at + 1))
                return true;
        }

        return false;
    }
}
