using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Articles: one in columns, several side by side.</summary>
internal static class ArticlesHtml
{
    public static void Append(PageMarkup page, ArticleSection section, SiteWords words, int level)
    {
        page.Raw(section.Articles.Count == 1 ? "<div class=\"stories single\">"u8 : "<div class=\"stories\">"u8);
        foreach (var article in section.Articles.Span())
            Story(page, article, words, level);
        page.Raw("</div>"u8);
    }

    /// <summary>Who wrote it; nothing where nobody is named.</summary>
    public static void Byline(PageMarkup page, IReadOnlyList<FeedPerson> authors)
    {
        var any = false;
        foreach (var author in authors.Span())
        {
            if (author.DisplayName is not { } name)
                continue;
            page.Raw(any ? ", "u8 : "<p class=\"byline\">"u8);
            any = true;
            page.LinkOut(author.Url is { } url && FeedUrl.IsWeb(url) ? url : null, name);
        }

        page.Raw(any ? "</p>"u8 : ""u8);
    }

    private static void Story(PageMarkup page, Article article, SiteWords words, int level)
    {
        page.BeginPart(article.Key, article.Sponsor is null ? "story" : "story sponsored");
        SponsorHtml.Begin(page, article.Sponsor, words);
        var url = article.Url is { } own && page.Links.LeadsSomewhere(own) ? own : null;
        page.Heading(level, article.Headline, url);
        page.Element("<p class=\"standfirst\">"u8, article.Standfirst, "</p>"u8);
        Byline(page, article.Authors);
        if (article.Image is not null)
            page.Figure(article.Image);
        page.Raw("<div class=\"text\">"u8);
        article.Body.LayOut(page);
        page.Raw("</div>"u8);
        page.EndSponsored(article.Sponsor is not null);
        page.EndPart();
    }
}
