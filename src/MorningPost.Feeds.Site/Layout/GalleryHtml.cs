using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Pictures side by side, of whatever shape.</summary>
internal static class GalleryHtml
{
    public static void Append(PageMarkup page, GallerySection section, SiteWords words)
    {
        page.Raw("<div class=\"pictures\">"u8);
        foreach (var picture in section.Pictures.Span())
        {
            page.BeginPart(picture.Key, picture.Sponsor is null ? "picture" : "picture sponsored");
            SponsorHtml.Begin(page, picture.Sponsor, words);
            page.Figure(picture.Image, picture.Url);
            page.EndSponsored(picture.Sponsor is not null);
            page.EndPart();
        }

        page.Raw("</div>"u8);
    }
}
