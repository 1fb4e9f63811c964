using System.Globalization;
using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>A page's head: what it is, where its feeds are, how it is shown where somebody links it.</summary>
internal sealed class HeadMarkup(Imprint imprint)
{
    public void Append(PageMarkup page, PageHead head)
    {
        page.Raw("<!DOCTYPE html>\n<html"u8);
        PageFrame.Language(page, imprint.Newsletter.Language ?? "en");
        page.Raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""u8);
        page.Attribute(" content=\""u8, PageFrame.Policy);
        page.Raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8);
        page.Line(head.Path is "" ? head.Title : $"{head.Title} — {imprint.Newsletter.Title}");
        page.Raw("</title>\n"u8);
        Meta(page, "name"u8, "description", head.Description);
        page.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n"u8);
        if (page.Links.Url is { } url)
            Link(page, "canonical"u8, FeedUrl.ToAscii(url));
        Link(page, "stylesheet"u8, page.Links.To(Imprint.StyleSheet));
        Link(page, "icon"u8, page.Links.To(Imprint.Icon));
        if (head.Previous is { } previous)
            Link(page, "prev"u8, page.Links.To(previous));
        if (head.Next is { } next)
            Link(page, "next"u8, page.Links.To(next));
        foreach (var feed in imprint.Feeds)
        {
            // The subscribe page has links to all the others: sixty of them would be more than some pages say.
            if (feed.Key.Length == 0 || feed.Key + "/" == head.Path)
                Announce(page, feed);
        }

        OpenGraph(page, head);
        if (imprint.Options.Theme.Head is { } more)
            new ThemeMarkup(imprint).Append(page, more, head);
        page.Raw("</head>\n"u8);
    }

    private static void Meta(PageMarkup page, ReadOnlySpan<byte> kind, string name, string? content)
    {
        if (Blank.Is(content))
            return;
        page.Raw("<meta "u8);
        page.Raw(kind);
        page.Attribute("=\""u8, name);
        page.Attribute(" content=\""u8, SingleLine.Of(content));
        page.Raw(">\n"u8);
    }

    private static void Link(PageMarkup page, ReadOnlySpan<byte> relation, string address)
    {
        page.Raw("<link rel=\""u8);
        page.Raw(relation);
        page.Raw("\""u8);
        page.Attribute(" href=\""u8, address);
        page.Raw(">\n"u8);
    }

    private void Announce(PageMarkup page, AnnouncedFeed feed)
    {
        page.Raw("<link rel=\"alternate\""u8);
        page.Attribute(" type=\""u8, feed.Format.GetMediaType());
        page.Attribute(" title=\""u8, SingleLine.Of(feed.Title is null ? $"{imprint.Newsletter.Title} ({feed.FormatName})"
            : $"{imprint.Newsletter.Title} — {feed.Title} ({feed.FormatName})"));
        page.Attribute(" href=\""u8, page.Links.To(feed.Path));
        page.Raw(">\n"u8);
    }

    private void OpenGraph(PageMarkup page, PageHead head)
    {
        Meta(page, "property"u8, "og:site_name", imprint.Newsletter.Title);
        Meta(page, "property"u8, "og:title", head.Title);
        Meta(page, "property"u8, "og:description", head.Description);
        Meta(page, "property"u8, "og:type", head.Issue is null || head.Path is "" ? "website" : "article");
        Meta(page, "property"u8, "og:url", page.Links.Url is { } url ? FeedUrl.ToAscii(url) : null);
        Meta(page, "property"u8, "og:locale", imprint.Newsletter.Language?.Replace('-', '_'));
        var image = head.Image ?? imprint.Newsletter.Logo;
        Meta(page, "property"u8, "og:image", image is null ? null : FeedUrl.ToAscii(image.Url));
        Meta(page, "property"u8, "og:image:alt", image?.Alt);
        if (head.Issue is null || head.Path is "")
            return;
        Meta(page, "property"u8, "article:published_time", Date(head.Issue.Published));
        Meta(page, "property"u8, "article:modified_time", head.Issue.Updated is { } updated ? Date(updated) : null);
    }

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
