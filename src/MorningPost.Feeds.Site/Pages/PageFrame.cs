using System.Globalization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Site.Words;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>What is around the content of every page: head, masthead, date line and footer.</summary>
/// <param name="imprint">What all pages share.</param>
internal sealed class PageFrame(Imprint imprint)
{
    /// <summary>The version of the markup: another one makes every page anew.</summary>
    public const string Version = "1";

    /// <summary>Pages have no script, no frame and no form; style comes from their own sheet, pictures and sound over https.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; media-src 'self' https:; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'";

    private readonly HeadMarkup _head = new(imprint);
    private readonly ThemeMarkup _theme = new(imprint);

    /// <summary>Makes a page.</summary>
    /// <param name="head">What it says about itself.</param>
    /// <param name="content">Writes what is in it.</param>
    /// <returns>The page, for the caller to dispose of.</returns>
    public Utf8Buffer Make(PageHead head, Action<PageMarkup> content)
    {
        var buffer = new Utf8Buffer(32 * 1024);
        var page = new PageMarkup(buffer, new PageLinks(imprint.Addresses, head.Path, imprint.Files));
        page.Begin(head.Issue is null ? imprint.Newsletter.Language
            : IssueLayout.LanguageOf(imprint.Newsletter, head.Issue));
        _head.Append(page, head);
        page.Raw("<body>\n<a class=\"skip\" href=\"#content\">"u8);
        page.Line(imprint.Words.SkipToContent);
        page.Raw("</a>\n<header><div class=\"masthead\">"u8);
        if (imprint.Options.Theme.Masthead is { } masthead)
            _theme.Append(page, masthead, head);
        else
            Masthead(page, head);
        page.Raw("</div>\n"u8);
        DateLine(page, head);
        page.Raw("</header>\n"u8);
        page.Raw("<main id=\"content\""u8);
        if (head.Issue?.Language is { } language && language != imprint.Newsletter.Language)
            Language(page, language);
        page.Raw(">\n"u8);
        content(page);
        page.Raw("\n</main>\n"u8);
        if (imprint.Options.Theme.AfterContent is { } after)
            _theme.Append(page, after, head);
        page.Raw("<footer>"u8);
        if (imprint.Options.Theme.Footer is { } footer)
            _theme.Append(page, footer, head);
        else
            Footer(page);
        page.Raw("</footer>\n</body>\n</html>\n"u8);
        return buffer;
    }

    public static void Language(PageMarkup page, string? language)
    {
        page.Attribute(" lang=\""u8, language);
        page.Raw(WritingDirection.IsRightToLeft(language) ? " dir=\"rtl\""u8 : " dir=\"ltr\""u8);
    }

    private void Masthead(PageMarkup page, PageHead head)
    {
        page.Raw("<p class=\"ear\">"u8);
        if (head.Issue?.Number is { } number)
            page.Line(imprint.Words.Number.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        page.Raw("</p><p class=\"title\">"u8);
        page.LinkTo("", imprint.Newsletter.Title);
        page.Raw("</p><p class=\"ear\">"u8);
        page.LinkTo(imprint.Subscribe, imprint.Words.Subscribe);
        page.Raw("</p>"u8);
        page.Element("<p class=\"tagline\">"u8, imprint.Newsletter.Tagline, "</p>"u8);
    }

    private void DateLine(PageMarkup page, PageHead head)
    {
        page.Raw("<div class=\"dateline\">"u8);
        if (head.Issue is { } issue)
            Date(page, issue.Published);
        else
        {
            page.Raw("<span>"u8);
            page.Line(head.Title);
            page.Raw("</span>"u8);
        }

        page.Raw("<nav"u8);
        page.Attribute(" aria-label=\""u8, imprint.Newsletter.Title);
        page.Raw("><ul><li>"u8);
        page.LinkTo(Imprint.Archive, imprint.Words.Archive);
        page.Raw("</li><li>"u8);
        page.LinkTo(Imprint.Sections, imprint.Words.Sections);
        page.Raw("</li><li>"u8);
        page.LinkTo(imprint.Subscribe, imprint.Words.Feeds);
        page.Raw("</li></ul></nav></div>\n"u8);
    }

    public void Date(PageMarkup page, DateTimeOffset date)
    {
        page.Raw("<time"u8);
        page.Attribute(" datetime=\""u8, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        page.Raw(">"u8);
        page.Line(DateWords.Of(imprint.Words, date));
        page.Raw("</time>"u8);
    }

    /// <summary>Begins an entry of a list by date: the date, and what is in the entry's language where it has its own.</summary>
    public void BeginEntry(PageMarkup page, DateTimeOffset date, string? language)
    {
        page.Raw("<li>"u8);
        Date(page, date);
        page.Raw("<div"u8);
        if (language is not null)
            Language(page, language);
        page.Raw(">"u8);
    }

    private void Footer(PageMarkup page)
    {
        var newsletter = imprint.Newsletter;
        page.Element("<p>"u8, Blank.OrNull(newsletter.Description) ?? newsletter.Tagline, "</p>"u8);
        if (!Blank.Is(newsletter.Rights) || newsletter.License is not null)
        {
            page.Raw("<p>"u8);
            page.LinkOut(newsletter.License, Blank.OrNull(newsletter.Rights) ?? newsletter.License!.OriginalString);
            page.Raw("</p>"u8);
        }

        FeedLinks(page);
    }

    /// <summary>The feeds of a projection, one a format.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">The projection's key; empty for whole issues.</param>
    public void FeedLinks(PageMarkup page, string key = "")
    {
        var any = false;
        foreach (var feed in imprint.Feeds)
        {
            if (feed.Key != key)
                continue;
            page.Raw(any ? "<li>"u8 : "<ul class=\"feeds\"><li>"u8);
            page.LinkTo(feed.Path, feed.FormatName);
            page.Raw("</li>"u8);
            any = true;
        }

        page.Raw(any ? "</ul>"u8 : ""u8);
    }

    /// <summary>The code that opens the subscribe page on a phone.</summary>
    public void Code(PageMarkup page)
    {
        page.Raw("<img class=\"code\" width=\"160\" height=\"160\" loading=\"lazy\""u8);
        page.Attribute(" src=\""u8, page.Links.To(Imprint.Code));
        page.Attribute(" alt=\""u8, imprint.Words.ScanHelp);
        page.Raw(">"u8);
    }
}
