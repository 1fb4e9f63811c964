using System.Globalization;
using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Site.Words;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>A theme's own markup, with what is known where its names are.</summary>
internal sealed class ThemeMarkup(Imprint imprint)
{
    public void Append(PageMarkup page, string markup, PageHead head)
    {
        var rest = markup.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            HtmlFragment.Append(page.Buffer, rest[..open]);
            var name = rest.Slice(open + 1, length - 1);
            if (ValueOf(page, name, head) is { } value)
                TextEscape.HtmlAttribute.Append(page.Buffer, SingleLine.Of(value));
            else
                HtmlFragment.Append(page.Buffer, rest.Slice(open, length + 1));
            rest = rest[(open + length + 1)..];
        }

        HtmlFragment.Append(page.Buffer, rest);
        page.Raw("\n"u8);
    }

    private string? ValueOf(PageMarkup page, ReadOnlySpan<char> name, PageHead head) => name switch
    {
        "title" => imprint.Newsletter.Title,
        "tagline" => imprint.Newsletter.Tagline ?? "",
        "number" => head.Issue?.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        "date" => head.Issue is { } issue ? DateWords.Of(imprint.Words, issue.Published) : "",
        "home" => page.Links.To(""),
        "archive" => page.Links.To(Imprint.Archive),
        "subscribe" => page.Links.To(imprint.Subscribe),
        _ => null,
    };
}
