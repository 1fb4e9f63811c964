using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>An issue as a newspaper's page: headline, lead story and box of figures on top, the other sections below, each over the whole
/// width.</summary>
internal static class IssueHtml
{
    /// <summary>Writes the issue, as everyone sees it.</summary>
    public static void Append(PageMarkup page, Issue issue, SiteWords words)
    {
        var (opening, figures, rest) = Arrange(issue.Sections);
        page.Raw("<div class=\"front\"><div class=\"opening\">"u8);
        Headline(page, issue, words);
        foreach (var section in opening)
            SectionHtml.Append(page, section, words, section is ArticleSection ? "lead" : "note");
        page.Raw("</div>"u8);
        if (figures is not null || rest.Count > 1)
        {
            page.Raw("<div class=\"beside\">"u8);
            if (figures is not null)
                SectionHtml.Append(page, figures, words, "box");
            Contents(page, rest, words);
            page.Raw("</div>"u8);
        }

        page.Raw("</div>"u8);
        foreach (var section in rest)
            SectionHtml.Append(page, section, words, "part");
    }

    /// <summary>What is on top: notes before the first articles and these, and the first box of figures beside them.</summary>
    private static (List<Section> Opening, Section? Figures, List<Section> Others) Arrange(IReadOnlyList<Section> sections)
    {
        var opening = new List<Section>();
        var rest = new List<Section>();
        Section? figures = null;
        foreach (var section in sections)
        {
            var isOpen = rest.Count == 0 && !opening.Exists(other => other is ArticleSection);
            if (isOpen && section is ArticleSection or TextSection)
                opening.Add(section);
            else if (figures is null && section is MetricsSection)
                figures = section;
            else
                rest.Add(section);
        }

        return (opening, figures, rest);
    }

    private static void Headline(PageMarkup page, Issue issue, SiteWords words)
    {
        page.Raw("<header class=\"headline\">"u8);
        if (issue.Audience != Audience.Everyone)
            page.Element("<p class=\"label\">"u8, words.ForSubscribers, "</p>"u8);
        page.Element("<h1>"u8, issue.Title, "</h1>"u8);
        page.Element("<p class=\"standfirst\">"u8, issue.Standfirst, "</p>"u8);
        ArticlesHtml.Byline(page, issue.Authors);
        page.Raw("</header>"u8);
        if (issue.Image is not null)
            page.Figure(issue.Image, url: null, isLead: true);
        foreach (var attachment in issue.Attachments.Span())
            Attachment(page, attachment);
    }

    private static void Attachment(PageMarkup page, FeedAttachment attachment)
    {
        var address = page.Links.ToFile(attachment.Url);
        page.Raw("<p class=\"attachment\">"u8);
        if (attachment.MediaType?.StartsWith("audio/", StringComparison.Ordinal) is true)
        {
            page.Raw("<audio controls preload=\"none\""u8);
            page.Attribute(" src=\""u8, address);
            page.Attribute(" aria-label=\""u8, attachment.Title ?? attachment.MediaType);
            page.Raw("></audio> "u8);
        }

        page.Link(address, Blank.Is(attachment.Title) ? Path.GetFileName(attachment.Url.AbsolutePath) : attachment.Title);
        page.Raw("</p>"u8);
    }

    private static void Contents(PageMarkup page, List<Section> sections, SiteWords words)
    {
        var listed = sections.FindAll(section => !Blank.Is(section.Title ?? section.HeadlineOf()));
        if (listed.Count < 2)
            return;
        page.Raw("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">"u8);
        page.Line(words.InThisIssue);
        page.Raw("</h2><ol>"u8);
        foreach (var section in listed)
        {
            page.Raw("<li>"u8);
            page.Link("#" + section.Key, section.Title ?? section.HeadlineOf()!);
            if (section.Title is not null)
                page.Element("<span>"u8, section.HeadlineOf(), "</span>"u8);
            page.Raw("</li>"u8);
        }

        page.Raw("</ol></nav>"u8);
    }
}
