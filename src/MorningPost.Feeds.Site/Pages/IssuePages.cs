using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>The page of an issue, and the front page, which is the newest one's with what came before.</summary>
internal sealed class IssuePages(Imprint imprint, PageFrame frame)
{
    /// <summary>The page of an issue.</summary>
    /// <param name="path">Its address below the base.</param>
    /// <param name="issue">The issue, as everyone sees it.</param>
    /// <param name="previous">The one before it.</param>
    /// <param name="next">The one after it.</param>
    public Utf8Buffer Make(string path, Issue issue, IssueCard? previous, IssueCard? next) =>
        frame.Make(HeadOf(path, issue) with { Title = issue.Title, Previous = previous, Next = next }, page =>
        {
            page.Raw("<article>"u8);
            IssueHtml.Append(page, issue, imprint.WordsFor(issue));
            page.Raw("</article>\n"u8);
            Neighbours(page, previous, next);
            Call(page);
        });

    /// <summary>The front page.</summary>
    /// <param name="newest">The newest issue.</param>
    /// <param name="earlier">Those before it, newest first.</param>
    public Utf8Buffer MakeFront(Issue newest, IReadOnlyList<IssueCard> earlier) => frame.Make(HeadOf("", newest), page =>
    {
        page.Raw("<article>"u8);
        IssueHtml.Append(page, newest, imprint.WordsFor(newest));
        page.Raw("</article>\n"u8);
        Earlier(page, earlier);
        Call(page);
    });

    /// <summary>The front page of a newsletter that has no issue yet.</summary>
    public Utf8Buffer MakeFront() => frame.Make(
        new PageHead { Path = "", Title = imprint.Newsletter.Title, Description = imprint.Newsletter.Description },
        page =>
        {
            page.Element("<h1>"u8, imprint.Newsletter.Title, "</h1>"u8);
            Call(page);
        });

    private PageHead HeadOf(string path, Issue issue) => new()
    {
        Path = path,
        Title = imprint.Newsletter.Title,
        Description = issue.Standfirst ?? imprint.Newsletter.Description ?? imprint.Newsletter.Tagline,
        Image = issue.Image,
        Issue = issue,
    };

    private void Neighbours(PageMarkup page, IssueCard? previous, IssueCard? next)
    {
        if (previous is null && next is null)
            return;
        page.Raw("<nav class=\"neighbours\""u8);
        PageFrame.Language(page, imprint.Newsletter.Language);
        page.Attribute(" aria-label=\""u8, imprint.Words.Archive);
        page.Raw(">"u8);
        Neighbour(page, previous, imprint.Words.Previous, "prev"u8);
        Neighbour(page, next, imprint.Words.Next, "next"u8);
        page.Raw("</nav>\n"u8);
    }

    private static void Neighbour(PageMarkup page, IssueCard? card, string label, ReadOnlySpan<byte> relation)
    {
        if (card is null)
            return;
        page.Raw("<a rel=\""u8);
        page.Raw(relation);
        page.Raw("\""u8);
        page.Attribute(" href=\""u8, page.Links.To(card));
        page.Element("><small>"u8, label, "</small>"u8);
        Title(page, card);
        page.Raw("</a>"u8);
    }

    private static void Title(PageMarkup page, IssueCard card)
    {
        page.Raw("<span"u8);
        if (card.Language is not null)
            PageFrame.Language(page, card.Language);
        page.Raw(">"u8);
        page.Line(card.Title);
        page.Raw("</span>"u8);
    }

    private void Earlier(PageMarkup page, IReadOnlyList<IssueCard> earlier)
    {
        if (earlier.Count == 0)
            return;
        page.Raw("<section class=\"part earlier\" aria-labelledby=\"earlier\""u8);
        PageFrame.Language(page, imprint.Newsletter.Language);
        page.Raw("><h2 id=\"earlier\">"u8);
        page.Line(imprint.Words.EarlierIssues);
        page.Raw("</h2><ul>"u8);
        foreach (var card in earlier)
        {
            page.Raw("<li>"u8);
            frame.Date(page, card.Published);
            page.Raw("<a"u8);
            page.Attribute(" href=\""u8, page.Links.To(card));
            page.Raw(">"u8);
            Title(page, card);
            page.Raw("</a></li>"u8);
        }

        page.Raw("</ul></section>\n"u8);
    }

    /// <summary>The call to subscribe, with the code to scan.</summary>
    private void Call(PageMarkup page)
    {
        var call = imprint.Newsletter.Subscribe;
        page.Raw("<section class=\"subscribe\" aria-labelledby=\"subscribe\""u8);
        PageFrame.Language(page, imprint.Newsletter.Language);
        page.Raw("><div><h2 id=\"subscribe\">"u8);
        page.Line(Blank.OrNull(call?.Title) ?? imprint.Words.Subscribe);
        page.Raw("</h2>"u8);
        page.Element("<p>"u8, call?.Pitch, "</p>"u8);
        page.Raw("<p class=\"ways\"><a class=\"button\""u8);
        page.Attribute(" href=\""u8, call is not null && page.Links.LeadsSomewhere(call.Url) ? FeedUrl.ToAscii(call.Url)
            : page.Links.To(imprint.Subscribe));
        page.Raw(">"u8);
        page.Line(Blank.OrNull(call?.Label) ?? imprint.Words.Subscribe);
        page.Raw("</a></p>"u8);
        frame.FeedLinks(page);
        page.Raw("</div><figure class=\"scan\">"u8);
        frame.Code(page);
        page.Element("<figcaption>"u8, call?.Image?.Caption, "</figcaption>"u8);
        page.Raw("</figure></section>\n"u8);
    }
}
