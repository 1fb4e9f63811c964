using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Events, jobs, offers: small ads side by side.</summary>
internal static class ListingsHtml
{
    public static void Append(PageMarkup page, ListingsSection section, SiteWords words, int level)
    {
        page.Raw("<div class=\"notices\">"u8);
        foreach (var listing in section.Listings.Span())
            Notice(page, listing, words, level);
        page.Raw("</div>"u8);
    }

    private static void Notice(PageMarkup page, Listing listing, SiteWords words, int level)
    {
        page.BeginPart(listing.Key, listing.Sponsor is null ? "notice" : "notice sponsored");
        SponsorHtml.Begin(page, listing.Sponsor, words);
        page.Heading(level, listing.Title, listing.Url is { } url && page.Links.LeadsSomewhere(url) ? url : null);
        if (listing.Image is not null)
            page.Figure(listing.Image);
        ListingLayout.WhenAndWhere(page, listing);
        if (listing.Facts.Count > 0)
        {
            page.Raw("<dl>"u8);
            foreach (var fact in listing.Facts.Span())
            {
                page.Element("<div><dt>"u8, fact.Label, "</dt>"u8);
                page.Element("<dd>"u8, fact.Text, "</dd></div>"u8);
            }

            page.Raw("</dl>"u8);
        }

        if (listing.Description is { IsBlank: false } description)
        {
            page.Raw("<div class=\"about\">"u8);
            description.LayOut(page);
            page.Raw("</div>"u8);
        }

        page.EndSponsored(listing.Sponsor is not null);
        page.EndPart();
    }
}
