using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Formats.Rss;

/// <summary>RSS 2.0, in the order and with the choices of the Best Practices Profile.</summary>
internal sealed class RssWriter : DocumentWriter
{
    private readonly XmlOutput _xml;
    private readonly XmlNamespaces _namespaces;
    private readonly XmlExtensions _extensions;
    private readonly RssPeople _people;

    public RssWriter(Utf8Buffer buffer, Feed feed, FeedFormatOptions options)
        : base(buffer, feed, options)
    {
        _xml = new XmlOutput(buffer, TextEscape.Rss, options.Indented);
        _namespaces = new XmlNamespaces("");
        _extensions = new XmlExtensions(_xml, _namespaces);
        _people = new RssPeople(buffer, options);
    }

    public override void WriteHead(DateTimeOffset? updated)
    {
        _xml.Declaration(Options.Stylesheet);
        Buffer.Append("<rss version=\"2.0\""u8);
        DeclareNamespaces();
        _xml.Children();
        _xml.Open("channel"u8);
        _extensions.WriteAttributes(Feed.Extensions);
        _xml.Children();

        _xml.Line("title"u8, Feed.Title);
        var link = (Feed.Url ?? Feed.FeedUrl) is { } url ? FeedUrl.ToAscii(url) : null;
        if (link is not null)
            _xml.Url("link"u8, link);
        if (Blank.Is(Feed.Description))
            _xml.Line("description"u8, Feed.Title);
        else
            _xml.Element("description"u8, Feed.Description);
        if (Feed.FeedUrl is { } self)
            XmlFeedElements.WriteLink(_xml, "atom:link"u8, "self", self, FeedFormat.Rss.GetMediaType());
        XmlFeedElements.WriteHubs(_xml, Feed.Hubs, "atom:link"u8);
        XmlFeedElements.WritePaging(_xml, Feed.Paging, "atom:link"u8);
        XmlFeedElements.WriteLink(_xml, "atom:link"u8, "license", Feed.License);
        XmlFeedElements.WriteLinks(_xml, Feed.Links, "atom:link"u8);
        _xml.Element("language"u8, Feed.Language);
        _xml.Element("copyright"u8, Feed.Rights);
        _people.WriteAuthors(_xml, Feed.Authors, "managingEditor"u8);
        RssPeople.WriteEach(_xml, Feed.Contributors, "dc:contributor"u8);
        WriteDate("lastBuildDate"u8, updated);
        WriteCategories(Feed.Categories);
        if (Options.Generator is { } generator)
            _xml.Line("generator"u8, generator.Version is null ? generator.Name : $"{generator.Name} {generator.Version}");
        _xml.Url("docs"u8, RssNames.Documentation);
        if (Feed.Schedule?.TimeToLive is { } timeToLive)
            _xml.Element("ttl"u8, Math.Max(1, (long)timeToLive.TotalMinutes));
        XmlFeedElements.WriteSchedule(_xml, Feed.Schedule);
        if (link is not null)
            WriteLogo(link);
        _extensions.WriteElements(Feed.Extensions);
    }

    public override void WriteItem(scoped in ItemView item)
    {
        if (item.Retraction is not null)
            return;
        _xml.Open("item"u8);
        var scope = _extensions.WriteAttributes(item.Extensions);
        _xml.Children();
        _xml.Line("title"u8, item.Title);
        if (item.Url is { } url)
            _xml.Url("link"u8, FeedUrl.ToAscii(url), item.Place);
        _xml.Open("guid"u8);
        _xml.Attribute("isPermaLink"u8, IsPermaLink(item) ? "true" : "false");
        Buffer.Append((byte)'>');
        item.AppendId(Buffer, TextEscape.Xml);
        _xml.End("guid"u8);
        if (item.Authors.Count > 0)
            _people.WriteAuthors(_xml, item.Authors, "author"u8);
        else
            WriteSignature();
        RssPeople.WriteEach(_xml, item.Contributors, "dc:contributor"u8);
        WriteDate("pubDate"u8, item.Published);
        if (item.Updated is not null && (Options.RssUpdated || item.Published is null))
            WriteAtomUpdated(item.Updated.Value);
        WriteCategories(item.Categories);
        if (item.CommentsUrl is { } comments)
            _xml.Url("comments"u8, FeedUrl.ToAscii(comments));
        WriteEnclosure(item.Attachments);
        WriteSource(item.Source);
        if (item.Language is not null && item.Language != Feed.Language)
            _xml.Element("dc:language"u8, item.Language);
        _xml.Element("dc:rights"u8, item.Rights);
        XmlFeedElements.WriteLink(_xml, "atom:link"u8, "related", item.ExternalUrl);
        XmlFeedElements.WriteLink(_xml, "atom:link"u8, "license", item.License);
        XmlFeedElements.WriteLinks(_xml, item.Links, "atom:link"u8);
        var hasContent = WriteBody(item);
        var hasTitle = !Blank.Is(item.Title);
        XmlFeedElements.WriteImage(_xml, item.Image, hasTitle, hasContent);
        for (var i = 1; i < item.Attachments.Count; i++)
            XmlFeedElements.WriteMedia(_xml, item.Attachments[i], hasTitle);
        _extensions.WriteElements(item.Extensions);
        _xml.Close("item"u8);
        _namespaces.Truncate(scope);
    }

    protected override void WriteFeedAuthors() => _people.WriteAuthors(_xml, Feed.Authors, "author"u8);

    public override void WriteTail()
    {
        _xml.Close("channel"u8);
        _xml.Close("rss"u8);
        Buffer.Append((byte)'\n');
    }

    private void DeclareNamespaces()
    {
        _namespaces.Add("atom", XmlNames.Atom);
        _namespaces.Add("content", XmlNames.Content);
        _namespaces.Add("dc", XmlNames.DublinCore);
        _namespaces.Add("media", XmlNames.Media);
        if (Feed.Paging is not null)
            _namespaces.Add("fh", XmlNames.FeedHistory);
        if (Feed.Schedule?.Period is not null)
            _namespaces.Add("sy", XmlNames.Syndication);
        _namespaces.Add(Feed);
        _namespaces.Write(_xml);
    }

    /// <summary>A guid is a permalink when it is the item's URL, to the letter, and could be fetched as it stands.</summary>
    private static bool IsPermaLink(scoped in ItemView item) =>
        item.Url is { } url && item.Place.IsEmpty && item.HasId(url.OriginalString) && FeedUrl.IsWeb(url) && ReferenceEquals(
            FeedUrl.ToAscii(url), url.OriginalString);

    /// <summary>Without a summary the body itself is the description: <c>content:encoded</c> only ever stands beside one.</summary>
    /// <returns>Whether there is <c>content:encoded</c>.</returns>
    private bool WriteBody(scoped in ItemView item)
    {
        if (Blank.Is(item.Summary))
        {
            if (item.HasBody)
                WriteContent("description"u8, item);
            return false;
        }

        _xml.Open("description"u8);
        WritePlain("description"u8, item.Summary);
        if (item.HasBody)
            WriteContent("content:encoded"u8, item);
        return item.HasBody;
    }

    private void WriteContent(ReadOnlySpan<byte> name, scoped in ItemView item)
    {
        _xml.Open(name);
        if (!item.HasHtml)
        {
            WritePlain(name, item.Content!.Value);
            return;
        }

        Buffer.Append((byte)'>');
        if (item.Content is { } content)
            CData.Append(Buffer, content.Value);
        else
            CData.Append(Buffer, item.Html);
        _xml.End(name);
    }

    /// <summary>Plain text where there should be HTML.</summary>
    private void WritePlain(ReadOnlySpan<byte> name, string text)
    {
        Buffer.Append((byte)'>');
        HtmlLines.Append(Buffer, text);
        _xml.End(name);
    }

    private void WriteCategories(IReadOnlyList<FeedCategory> categories)
    {
        foreach (var category in categories.Span())
        {
            if (Blank.Is(category.Term))
                continue;
            _xml.Open("category"u8);
            _xml.Attribute("domain"u8, category.Scheme is { } scheme ? FeedUrl.ToIri(scheme) : null);
            _xml.EndLine("category"u8, category.Term);
        }
    }

    private void WriteEnclosure(IReadOnlyList<FeedAttachment> attachments)
    {
        if (attachments.Count == 0)
            return;
        _xml.Open("enclosure"u8);
        _xml.Attribute("url"u8, FeedUrl.ToAscii(attachments[0].Url));
        _xml.Attribute("length"u8, attachments[0].Length ?? 0);
        _xml.Attribute("type"u8, attachments[0].MediaType);
        _xml.Empty();
    }

    private void WriteSource(FeedSource? source)
    {
        if (source is null)
            return;
        _xml.Open("source"u8);
        _xml.Attribute("url"u8, FeedUrl.ToAscii(source.FeedUrl));
        _xml.EndLine("source"u8, source.Title);
    }

    private void WriteDate(ReadOnlySpan<byte> name, DateTimeOffset? date)
    {
        if (date is not { } instant)
            return;
        _xml.Open(name);
        Buffer.Append((byte)'>');
        FeedDate.AppendRfc822(Buffer, instant);
        _xml.End(name);
    }

    private void WriteAtomUpdated(DateTimeOffset updated)
    {
        _xml.Open("atom:updated"u8);
        Buffer.Append((byte)'>');
        FeedDate.AppendRfc3339(Buffer, updated);
        _xml.End("atom:updated"u8);
    }

    /// <summary>Title and link are the channel's, to the letter. A size that RSS doesn't allow is left out, the picture isn't.</summary>
    private void WriteLogo(string link)
    {
        if (RssLogo.Of(Feed) is not { } logo)
            return;
        _xml.Open("image"u8);
        _xml.Children();
        _xml.Url("url"u8, FeedUrl.ToAscii(logo.Url));
        _xml.Line("title"u8, Feed.Title);
        _xml.Url("link"u8, link);
        if (RssLogo.IsSmall(logo))
        {
            if (logo.Width is { } width)
                _xml.Element("width"u8, width);
            if (logo.Height is { } height)
                _xml.Element("height"u8, height);
        }

        _xml.Line("description"u8, logo.Alt);
        _xml.Close("image"u8);
    }
}
