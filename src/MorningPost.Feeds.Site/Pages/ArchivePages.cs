using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Site.Words;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>All issues by month: a page for each with its headlines, and one that has the months.</summary>
internal sealed class ArchivePages(Imprint imprint, PageFrame frame)
{
    /// <summary>The address of a month's page.</summary>
    /// <param name="month">Year and month: 202610.</param>
    public static string PathOf(int month) => FormattableString.Invariant($"{Imprint.Archive}{month / 100:D4}-{month % 100:D2}/");

    /// <summary>The page of the months, newest first.</summary>
    /// <param name="months">Each month, and how many issues it has.</param>
    public Utf8Buffer Make(IReadOnlyCollection<KeyValuePair<int, int>> months) => frame.Make(
        new PageHead { Path = Imprint.Archive, Title = imprint.Words.Archive, Description = imprint.Newsletter.Description },
        page =>
        {
            page.Element("<h1>"u8, imprint.Words.Archive, "</h1>"u8);
            foreach (var year in months.GroupBy(month => month.Key / 100).OrderByDescending(year => year.Key))
            {
                page.Raw("<section class=\"part year\"><h2>"u8);
                page.Buffer.Append(year.Key);
                page.Raw("</h2><ul class=\"months\">"u8);
                foreach (var (month, count) in year.OrderByDescending(month => month.Key))
                {
                    page.Raw("<li>"u8);
                    page.LinkTo(PathOf(month), DateWords.OfMonth(imprint.Words, month / 100, month % 100));
                    page.Raw(" <small>"u8);
                    page.Number(count);
                    page.Raw("</small></li>"u8);
                }

                page.Raw("</ul></section>"u8);
            }
        });

    /// <summary>The page of a month.</summary>
    /// <param name="month">Year and month.</param>
    /// <param name="issues">Its issues, oldest first.</param>
    public Utf8Buffer Make(int month, IReadOnlyList<IssueCard> issues)
    {
        var title = DateWords.OfMonth(imprint.Words, month / 100, month % 100);
        return frame.Make(new PageHead { Path = PathOf(month), Title = title, Description = imprint.Newsletter.Description }, page =>
        {
            page.Element("<h1>"u8, title, "</h1>"u8);
            page.Raw("<ol class=\"column\" reversed>"u8);
            for (var i = issues.Count - 1; i >= 0; i--)
                Issue(page, issues[i]);
            page.Raw("</ol>"u8);
        });
    }

    private void Issue(PageMarkup page, IssueCard card)
    {
        frame.BeginEntry(page, card.Published, card.Language);
        page.Raw("<h2>"u8);
        page.Link(page.Links.To(card), card.Title);
        page.Raw("</h2>"u8);
        page.Element("<p>"u8, card.Standfirst, "</p>"u8);
        page.Raw("</div></li>"u8);
    }
}
