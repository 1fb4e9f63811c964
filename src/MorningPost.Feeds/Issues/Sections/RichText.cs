using System.Diagnostics.CodeAnalysis;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Text of some length: either plain paragraphs or HTML, and it says which.</summary>
/// <remarks>In issue files: a string (one paragraph), an array of strings (paragraphs), or <c>{ "html": "…" }</c>.</remarks>
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
    /// <exception cref="ArgumentNullException"><paramref name="paragraphs"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the paragraphs is null.</exception>
    public static RichText Plain(params IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        if (paragraphs.Contains(null!))
            throw new ArgumentException("A paragraph is null.", nameof(paragraphs));
        return new RichText(ValueList.Of(paragraphs), html: null);
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
    /// <param name="paragraph">The paragraph. Null makes null.</param>
    [return: NotNullIfNotNull(nameof(paragraph))]
    public static implicit operator RichText?(string? paragraph) => paragraph is null ? null : FromString(paragraph);

    /// <summary>Makes plain text of one paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>Plain text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paragraph"/> is null.</exception>
    public static RichText FromString(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return Plain(paragraph);
    }

    /// <summary>Whether there is nothing to read.</summary>
    internal bool IsBlank
    {
        get
        {
            if (Html is not null)
                return Blank.Is(Html);
            foreach (var paragraph in Paragraphs.Span())
            {
                if (!Blank.Is(paragraph))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Describes the text as blocks.</summary>
    internal void LayOut(BlockSink sink)
    {
        if (Html is not null)
        {
            sink.Html(Html);
            return;
        }

        foreach (var paragraph in Paragraphs.Span())
        {
            if (!Blank.Is(paragraph))
                sink.Paragraph(paragraph);
        }
    }

    /// <summary>Describes the text as what follows the first line of an item of a list.</summary>
    internal void LayOutBelow(BlockSink sink)
    {
        if (Html is null && Paragraphs.Count == 1)
        {
            sink.Break();
            sink.Text(Paragraphs[0]);
            return;
        }

        sink.BeginDivision();
        LayOut(sink);
        sink.EndDivision();
    }

    /// <summary>The text without markup, in one piece.</summary>
    internal string ToPlainText() =>
        Html is not null ? HtmlExtract.Of(Html) : Paragraphs.Count == 1 ? Paragraphs[0] : string.Join('\n', Paragraphs);
}
