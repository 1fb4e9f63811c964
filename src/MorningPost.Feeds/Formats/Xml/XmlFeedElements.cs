using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>What RSS and Atom write alike: Media RSS, paging and the syndication module. The prefix before <c>link</c> is all that
/// differs.</summary>
internal static class XmlFeedElements
{
    /// <summary>RFC 5005's relations, in the order of the reader's interest, and the two marks.</summary>
    public static void WritePaging(XmlOutput xml, FeedPaging? paging, ReadOnlySpan<byte> link)
    {
        if (paging is null)
            return;
        if (paging.IsComplete)
            WriteMark(xml, "fh:complete"u8);
        if (paging.IsArchive)
            WriteMark(xml, "fh:archive"u8);
        WriteLink(xml, link, "current", paging.Current);
        WriteLink(xml, link, "prev-archive", paging.PreviousArchive);
        WriteLink(xml, link, "next-archive", paging.NextArchive);
        WriteLink(xml, link, "first", paging.First);
        WriteLink(xml, link, "previous", paging.Previous);
        WriteLink(xml, link, "next", paging.Next);
        WriteLink(xml, link, "last", paging.Last);
    }

    public static void WriteLinks(XmlOutput xml, IReadOnlyList<FeedLink> links, ReadOnlySpan<byte> name)
    {
        foreach (var link in links.Span())
        {
            WriteLink(xml, name, link.Relation, link.Url, link.MediaType, link.Language, link.Title);
        }
    }

    public static void WriteHubs(XmlOutput xml, IReadOnlyList<FeedHub> hubs, ReadOnlySpan<byte> name)
    {
        foreach (var hub in hubs.Span())
        {
            if (hub.IsWebSub)
                WriteLink(xml, name, "hub", hub.Url);
        }
    }

    public static void WriteLink(
        XmlOutput xml,
        ReadOnlySpan<byte> name,
        string relation,
        Uri? url,
        string? type = null,
        string? language = null,
        string? title = null,
        ReadOnlySpan<char> place = default)
    {
        if (url is null)
            return;
        xml.Open(name);
        xml.Attribute("rel"u8, relation);
        xml.Attribute("type"u8, type);
        xml.Attribute("hreflang"u8, language);
        xml.UrlAttribute("href"u8, FeedUrl.ToIri(url), place);
        xml.LineAttribute("title"u8, title);
        xml.Empty();
    }

    /// <summary>A link to somebody's page. What is there is known of those alone that end as pages do.</summary>
    public static void WritePage(
        XmlOutput xml, ReadOnlySpan<byte> name, string relation, Uri? url, ReadOnlySpan<char> place = default) =>
        WriteLink(xml, name, relation, url, IsHtml(url) ? "text/html" : null, place: place);

    private static bool IsHtml(Uri? url)
    {
        if (url is null)
            return false;
        var path = url.OriginalString.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        return path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="xml">Where to.</param>
    /// <param name="image">The item's image.</param>
    /// <param name="withCaption">Whether the item has a title: feedparser and what is built on it take the caption for the title of an item
    /// that has none.</param>
    /// <param name="withAlt">Whether the item has elements for summary and content: they take the alternative text for the one of the two
    /// that is missing.</param>
    public static void WriteImage(XmlOutput xml, FeedImage? image, bool withCaption, bool withAlt)
    {
        if (image is null)
            return;
        var caption = withCaption && !Blank.Is(image.Caption) ? image.Caption : null;
        var alt = withAlt && !Blank.Is(image.Alt) ? image.Alt : null;
        xml.Open("media:content"u8);
        xml.Attribute("url"u8, FeedUrl.ToAscii(image.Url));
        xml.Attribute("type"u8, image.MediaType);
        xml.Attribute("medium"u8, "image");
        xml.Attribute("fileSize"u8, image.Length is 0 ? null : image.Length);
        xml.Attribute("width"u8, image.Width);
        xml.Attribute("height"u8, image.Height);
        if (caption is null && alt is null)
        {
            xml.Empty();
            return;
        }

        xml.Children();
        WriteTitle(xml, caption);
        if (alt is not null)
        {
            xml.Open("media:description"u8);
            xml.Attribute("type"u8, "plain");
            xml.Text("media:description"u8, alt);
        }

        xml.Close("media:content"u8);
    }

    /// <param name="xml">Where to.</param>
    /// <param name="attachment">An attachment that isn't the first.</param>
    /// <param name="withTitle">Whether the item has a title, as for an image's caption.</param>
    public static void WriteMedia(XmlOutput xml, FeedAttachment attachment, bool withTitle)
    {
        xml.Open("media:content"u8);
        xml.Attribute("url"u8, FeedUrl.ToAscii(attachment.Url));
        xml.Attribute("type"u8, attachment.MediaType);
        xml.Attribute("fileSize"u8, attachment.Length is 0 ? null : attachment.Length);
        xml.Attribute("duration"u8, (long?)attachment.Duration?.TotalSeconds);
        if (!withTitle || Blank.Is(attachment.Title))
        {
            xml.Empty();
            return;
        }

        xml.Children();
        WriteTitle(xml, attachment.Title);
        xml.Close("media:content"u8);
    }

    public static void WriteSchedule(XmlOutput xml, FeedSchedule? schedule)
    {
        if (schedule?.Period is not { } period)
            return;
        xml.Element("sy:updatePeriod"u8, period switch
        {
            FeedUpdatePeriod.Hourly => "hourly",
            FeedUpdatePeriod.Daily => "daily",
            FeedUpdatePeriod.Weekly => "weekly",
            FeedUpdatePeriod.Monthly => "monthly",
            _ => "yearly",
        });
        xml.Element("sy:updateFrequency"u8, schedule.Frequency);
    }

    private static void WriteMark(XmlOutput xml, ReadOnlySpan<byte> name)
    {
        xml.Open(name);
        xml.Empty();
    }

    private static void WriteTitle(XmlOutput xml, string? title)
    {
        if (Blank.Is(title))
            return;
        xml.Open("media:title"u8);
        xml.Attribute("type"u8, "plain");
        xml.EndLine("media:title"u8, title);
    }
}
