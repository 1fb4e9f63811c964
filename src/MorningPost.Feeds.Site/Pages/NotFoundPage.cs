using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>The page that hosts show where there is none: its links hold at every address.</summary>
internal sealed class NotFoundPage(Imprint imprint, PageFrame frame)
{
    public const string Document = "404.html";

    public Utf8Buffer Make() => frame.Make(new PageHead { Path = null, Title = imprint.Words.NotFound }, page =>
    {
        page.Element("<h1>"u8, imprint.Words.NotFound, "</h1>"u8);
        page.Element("<p class=\"standfirst\">"u8, imprint.Words.NotFoundHelp, "</p>"u8);
        page.Raw("<p class=\"ways\"><a class=\"button\""u8);
        page.Attribute(" href=\""u8, page.Links.To(""));
        page.Element(">"u8, imprint.Newsletter.Title, "</a> "u8);
        page.LinkTo(Imprint.Archive, imprint.Words.Archive);
        page.Raw("</p>"u8);
    });
}
