using System.Diagnostics.CodeAnalysis;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads addresses: absolute ones as they are, relative ones against what is known by then.</summary>
internal sealed class UrlReading(ReadingFindings findings, Uri? documentUrl)
{
    private readonly bool _isTold = documentUrl is not null;

    /// <summary>Where the document was found, or what it says itself about that.</summary>
    public Uri? Address { get; private set; } = documentUrl;

    /// <summary>Takes the address that the document gives itself, unless the caller gave one.</summary>
    /// <param name="url">What it says.</param>
    /// <param name="isSelf">Whether that is the feed's address, and not its page's.</param>
    public void Found(Uri? url, bool isSelf)
    {
        if (_isTold || url is not { IsAbsoluteUri: true } || !FeedUrl.IsWeb(url) || (Address is not null && !isSelf))
            return;
        Address = url;
    }

    /// <summary>Reads an address.</summary>
    /// <param name="path">The element or member that holds it.</param>
    /// <param name="text">The address.</param>
    /// <param name="baseUrl">What it is relative to; where that is null, a relative one stays so until <see cref="Finish"/>.</param>
    /// <param name="attribute">The attribute that holds it, if one does.</param>
    public Uri? Read(string path, string? text, Uri? baseUrl, string? attribute = null)
    {
        if (Blank.Is(text))
            return null;
        text = WithoutWhite(text);
        if (HasScheme(text))
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var url))
                return url;
        }
        else if (baseUrl is not null ? Uri.TryCreate(baseUrl, text, out var resolved) : Uri.TryCreate(text, UriKind.Relative, out resolved))
            return resolved;
        findings.Add(ReadingRules.Url, ReadingFindings.Path(path, attribute), $"{ReadingFindings.Quote(text)} isn't a URL.");
        return null;
    }

    /// <summary>Makes an address absolute, now that the whole document is read.</summary>
    public Uri? Finish(string path, Uri? url)
    {
        if (url is null or { IsAbsoluteUri: true })
            return url;
        if (Address is not null && Uri.TryCreate(Address, url, out var resolved))
            return resolved;
        findings.Add(ReadingRules.Relative, path, $"{ReadingFindings.Quote(url.OriginalString)} is relative, and there is no base URL.");
        return url;
    }

    /// <summary>Tells a body of HTML what the addresses in it are relative to, where that is known.</summary>
    [return: NotNullIfNotNull(nameof(body))]
    public FeedContent? FinishBody(FeedContent? body, Uri? baseUrl) =>
        body is { IsHtml: true } && (baseUrl ?? Address) is { } address ? body.RelativeTo(address) : body;

    public static bool HasScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (c == ':')
                return true;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return false;
    }

    /// <summary>Line breaks and tabs come from the layout of the document.</summary>
    private static string WithoutWhite(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.ContainsAny('\n', '\r', '\t')
            ? string.Concat(trimmed.ToString().Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries))
            : trimmed.Length == text.Length ? text : trimmed.ToString();
    }
}
