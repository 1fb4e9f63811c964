using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>A section on a page: a kind has its own look where one was designed for it, and the core's blocks otherwise.</summary>
internal static class SectionHtml
{
    private const int SectionLevel = 2;

    /// <param name="page">Takes the markup.</param>
    /// <param name="section">The section.</param>
    /// <param name="words">The site's words.</param>
    /// <param name="place">Where on the page it is: the first of its classes.</param>
    public static void Append(PageMarkup page, Section section, SiteWords words, string place)
    {
        page.BeginPart(section.Key, $"{place} {ClassOf(section)}{(section.Sponsor is null ? "" : " sponsored")}");
        SponsorHtml.Begin(page, section.Sponsor, words);
        page.Element("<h2>"u8, section.Title, "</h2>"u8);
        if (section.Intro is { IsBlank: false } intro)
        {
            page.Raw("<div class=\"intro\">"u8);
            intro.LayOut(page);
            page.Raw("</div>"u8);
        }

        Content(page, section, words, Blank.Is(section.Title) ? SectionLevel : SectionLevel + 1);
        page.EndSponsored(section.Sponsor is not null);
        page.EndPart();
    }

    private static string ClassOf(Section section) => section switch
    {
        ArticleSection => "articles",
        MetricsSection => "figures",
        ToolsSection => "tools",
        TrendingSection => "trending",
        ReadingListSection => "reading",
        QuoteSection => "quote",
        GallerySection => "gallery",
        ListingsSection => "listings",
        _ => "prose",
    };

    private static void Content(PageMarkup page, Section section, SiteWords words, int level)
    {
        switch (section)
        {
            case ArticleSection articles:
                ArticlesHtml.Append(page, articles, words, level);
                break;
            case MetricsSection figures:
                FiguresHtml.Append(page, figures.Metrics);
                break;
            case ToolsSection tools:
                ToolsHtml.Append(page, tools, words);
                break;
            case TrendingSection trending:
                TrendingHtml.Append(page, trending, words, level);
                break;
            case ReadingListSection reading:
                ReadingHtml.Append(page, reading, words);
                break;
            case QuoteSection quote:
                QuoteHtml.Append(page, quote);
                break;
            case GallerySection gallery:
                GalleryHtml.Append(page, gallery, words);
                break;
            case ListingsSection listings:
                ListingsHtml.Append(page, listings, words, level);
                break;
            default:
                page.Raw("<div class=\"text\">"u8);
                section.LayOutContent(page, level);
                page.Raw("</div>"u8);
                break;
        }
    }
}
