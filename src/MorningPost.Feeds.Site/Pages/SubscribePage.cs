using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>How to subscribe: what a feed is, one link a projection and format, the code for the phone, the file of all feeds, and how a
/// feed becomes a mail.</summary>
internal sealed class SubscribePage(Imprint imprint, PageFrame frame)
{
    public Utf8Buffer Make() => frame.Make(
        new PageHead { Path = imprint.Subscribe, Title = imprint.Words.Subscribe, Description = imprint.Words.AboutFeeds },
        page =>
        {
            var words = imprint.Words;
            page.Element("<h1>"u8, imprint.Newsletter.Subscribe?.Title ?? words.Subscribe, "</h1>"u8);
            page.Element("<p class=\"standfirst\">"u8, imprint.Newsletter.Subscribe?.Pitch, "</p>"u8);
            page.Raw("<div class=\"ways\"><div class=\"about\">"u8);
            page.Element("<p>"u8, words.AboutFeeds, "</p>"u8);
            Feeds(page);
            page.Raw("</div><aside><h2>"u8);
            page.Line(words.OnYourPhone);
            page.Raw("</h2>"u8);
            frame.Code(page);
            page.Element("<p>"u8, words.ScanHelp, "</p>"u8);
            page.Raw("</aside></div>"u8);
            if (imprint.Feeds.Count > 0)
                File(page);
            Mail(page);
        });

    private void Feeds(PageMarkup page)
    {
        if (imprint.Feeds.Count == 0)
            return;
        page.Raw("<table><tbody>"u8);
        foreach (var projection in imprint.Feeds.GroupBy(feed => feed.Key))
        {
            page.Raw("<tr><th scope=\"row\">"u8);
            page.Line(projection.Key.Length == 0 ? imprint.Words.WholeIssues : projection.First().Title ?? projection.Key);
            page.Raw("</th>"u8);
            foreach (var feed in projection)
            {
                page.Raw("<td><a"u8);
                page.Attribute(" href=\""u8, page.Links.To(feed.Path));
                page.Attribute(" type=\""u8, feed.Format.GetMediaType());
                page.Element(">"u8, feed.FormatName, "</a></td>"u8);
            }

            page.Raw("</tr>"u8);
        }

        page.Raw("</tbody></table>"u8);
    }

    private void File(PageMarkup page)
    {
        page.Raw("<section class=\"part\">"u8);
        page.Element("<h2>"u8, imprint.Words.AllFeeds, "</h2>"u8);
        page.Element("<p>"u8, imprint.Words.AllFeedsHelp, "</p>"u8);
        page.Raw("<p><a class=\"button\" download"u8);
        page.Attribute(" href=\""u8, page.Links.To(Imprint.Outline));
        page.Element(">"u8, Imprint.Outline, "</a></p></section>"u8);
    }

    private void Mail(PageMarkup page)
    {
        if (imprint.Feeds.FirstOrDefault(feed => feed.Key.Length == 0) is not { Path: { } path })
            return;
        var address = FeedUrl.ToAscii(imprint.Addresses.UrlOf(path));
        page.Raw("<section class=\"part\">"u8);
        page.Element("<h2>"u8, imprint.Words.ByMail, "</h2>"u8);
        page.Element("<p>"u8, imprint.Words.ByMailHelp, "</p>"u8);
        page.Element("<p><code>"u8, address, "</code></p>"u8);
        page.Element("<p>"u8, imprint.Words.ByRss2Email, "</p>"u8);
        page.Raw("<pre dir=\"ltr\"><code>r2e new you@example.com\nr2e add "u8);
        page.Line($"{Addressing.Slug.Of(imprint.Newsletter.Title)} {address}");
        page.Raw("\nr2e run</code></pre></section>"u8);
    }
}
