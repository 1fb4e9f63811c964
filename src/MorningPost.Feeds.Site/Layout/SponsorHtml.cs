using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Says over a part that somebody paid for it, and who.</summary>
internal static class SponsorHtml
{
    /// <summary>In the sponsor's own words, or else under the site's.</summary>
    public static void Begin(PageMarkup page, Sponsor? sponsor, SiteWords words)
    {
        if (sponsor is null)
            return;
        page.BeginSponsored();
        page.Raw("<p class=\"label\">"u8);
        if (Blank.Is(sponsor.Label))
        {
            page.Line(words.Sponsored);
            page.Raw(" · "u8);
        }

        sponsor.Say(page);
        page.Raw("</p>"u8);
    }

    /// <summary>An item of a list, with its address.</summary>
    public static void BeginItem(PageMarkup page, string key, Sponsor? sponsor, SiteWords words, int? place = null)
    {
        page.BeginItem(key, place);
        Begin(page, sponsor, words);
    }

    public static void EndItem(PageMarkup page, Sponsor? sponsor)
    {
        page.EndSponsored(sponsor is not null);
        page.EndItem();
    }
}
