using System.Globalization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Recommendations, one under the other: title, what it is, who wrote it, how long it takes, and why one should.</summary>
internal static class ReadingHtml
{
    public static void Append(PageMarkup page, ReadingListSection section, SiteWords words)
    {
        if (section.Items.Count == 0)
            return;
        page.Raw(section.Ordered ? "<ol class=\"links\">"u8 : "<ul class=\"links\">"u8);
        foreach (var item in section.Items.Span())
        {
            SponsorHtml.BeginItem(page, item.Key, item.Sponsor, words);
            page.Raw("<p class=\"name\">"u8);
            page.LinkOut(item.Url, item.Title);
            page.Raw("</p>"u8);
            Details(page, item, words);
            if (item.Summary is { IsBlank: false } summary)
            {
                page.Raw("<div class=\"about\">"u8);
                summary.LayOut(page);
                page.Raw("</div>"u8);
            }

            if (item.Image is not null)
                page.Figure(item.Image, item.Url);
            SponsorHtml.EndItem(page, item.Sponsor);
        }

        page.Raw(section.Ordered ? "</ol>"u8 : "</ul>"u8);
    }

    private static void Details(PageMarkup page, ReadingItem item, SiteWords words)
    {
        var minutes = item.Minutes?.ToString(CultureInfo.InvariantCulture) is { } count
            ? words.Minutes.Replace("{0}", count, StringComparison.Ordinal)
            : null;
        var any = false;
        foreach (var detail in (ReadOnlySpan<string?>)[item.Kind, item.Author, item.Source, minutes, item.PaidMark])
        {
            if (Blank.Is(detail))
                continue;
            page.Raw(any ? " · "u8 : "<p class=\"details\">"u8);
            page.Line(detail);
            any = true;
        }

        if (item.DiscussionUrl is { } discussion)
        {
            page.Raw(any ? " · "u8 : "<p class=\"details\">"u8);
            page.LinkOut(discussion, Blank.Is(item.DiscussionLabel) ? ReadingLayout.SiteOf(discussion) : item.DiscussionLabel);
            any = true;
        }

        page.Raw(any ? "</p>"u8 : ""u8);
    }
}
