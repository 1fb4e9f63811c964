using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>Text of some length: either plain paragraphs or HTML, and it says which.</summary>
/// <remarks>In issue files: a string (one paragraph), an array of strings (paragraphs), or <c>{ "html": "…" }</c>.</remarks>
[JsonConverter(typeof(RichTextJsonConverter))]
public sealed record RichText
{
    private RichText(IReadOnlyList<string> paragraphs, string? html)
    {
        Paragraphs = paragraphs;
        Html = html;
    }

    /// <summary>The paragraphs, plain text; empty when this is HTML.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The HTML fragment, trusted; null when this is plain paragraphs.</summary>
    public string? Html { get; }

    /// <summary>Makes plain text of paragraphs. Every character of them is text: <c>&lt;</c> stays a less-than sign.</summary>
    /// <param name="paragraphs">The paragraphs, in order.</param>
    /// <returns>Plain text.</returns>
    /// <exception cref="ArgumentNullException">A paragraph is null.</exception>
    public static RichText Plain(params IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var copy = ValueList.Of(paragraphs);
        foreach (var paragraph in copy)
            ArgumentNullException.ThrowIfNull(paragraph, nameof(paragraphs));
        return new RichText(copy, html: null);
    }

    /// <summary>Makes HTML of a fragment, which goes out as it is: absolute URLs, no script.</summary>
    /// <param name="html">The fragment.</param>
    /// <returns>HTML.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static RichText FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new RichText(ValueList.Empty<string>(), html);
    }

    /// <summary>Makes plain text of one paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static implicit operator RichText(string paragraph) => FromString(paragraph);

    /// <summary>Makes plain text of one paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>Plain text.</returns>
    public static RichText FromString(string paragraph) => Plain(paragraph);
}
