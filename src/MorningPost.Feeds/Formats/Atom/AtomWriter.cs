using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Atom;

/// <summary>Atom 1.0 (RFC 4287), with tombstones (RFC 6721) for items that were taken back.</summary>
internal sealed class AtomWriter : DocumentWriter
{
    private readonly XmlOutput _xml;
    private readonly XmlNamespaces _namespaces;
    private readonly XmlExtensions _extensions;

    public AtomWriter(Utf8Buffer buffer, Feed feed, FeedFormatOptions options)
        : base(buffer, feed, options)
    {
        _xml = new XmlOutput(buffer, TextEscape.Xml, options.Indented);
        _namespaces = new XmlNamespaces(XmlNames.Atom);
        _extensions = new XmlExtensions(_xml, _namespaces);
    }

    public override void WriteHead(DateTimeOffset? updated)
    {
        _xml.Declaration(Options.Stylesheet);
        Buffer.Append("<feed"u8);
        _xml.Attribute("xmlns"u8, XmlNames.Atom);
        DeclareNamespaces();
        _xml.Attribute("xml:lang"u8, Feed.Language);
        _extensions.WriteAttributes(Feed.Extensions);
        _xml.Children();

        _xml.Element("id"u8, Feed.Id ?? (Feed.FeedUrl is { } self ? FeedUrl.ToIri(self) : null));
        WriteTitle(Feed.Title);
        WriteOptionalText("subtitle"u8, Feed.Description);
        XmlFeedElements.WritePage(_xml, "link"u8, "alternate", Feed.Url);
        XmlFeedElements.WriteLink(_xml, "link"u8, "self", Feed.FeedUrl, FeedFormat.Atom.GetMediaType());
        XmlFeedElements.WriteHubs(_xml, Feed.Hubs, "link"u8);
        XmlFeedElements.WritePaging(_xml, Feed.Paging, "link"u8);
        XmlFeedElements.WriteLink(_xml, "link"u8, "license", Feed.License);
        XmlFeedElements.WriteLinks(_xml, Feed.Links, "link"u8);
        if (updated is { } instant)
            WriteDate("updated"u8, instant);
        if (Feed.Authors.Count > 0 && !WritePeople("author"u8, Feed.Authors))
            WritePublisher();
        WritePeople("contributor"u8, Feed.Contributors);
        WriteCategories(Feed.Categories);
        WriteOptionalText("rights"u8, Feed.Rights);
        WriteGenerator();
        if (Feed.Icon is { } icon)
            _xml.Element("icon"u8, FeedUrl.ToIri(icon));
        if (Feed.Logo is { } logo)
            _xml.Element("logo"u8, FeedUrl.ToIri(logo.Url));
        XmlFeedElements.WriteSchedule(_xml, Feed.Schedule);
        _extensions.WriteElements(Feed.Extensions);
    }

    public override void WriteItem(scoped in ItemView item)
    {
        if (item.Retraction is { } retraction)
        {
            AtomTombstone.Write(_xml, item, retraction);
            return;
        }

        _xml.Open("entry"u8);
        if (item.Language is not null && item.Language != Feed.Language)
            _xml.Attribute("xml:lang"u8, item.Language);
        var scope = _extensions.WriteAttributes(item.Extensions);
        _xml.Children();
        _xml.Open("id"u8);
        Buffer.Append((byte)'>');
        item.AppendId(Buffer, TextEscape.Xml);
        _xml.End("id"u8);
        var title = AtomEntryTitle.Of(item);
        WriteTitle(title);
        XmlFeedElements.WritePage(_xml, "link"u8, "alternate", item.Url, item.Place);
        XmlFeedElements.WriteLink(_xml, "link"u8, "related", item.ExternalUrl);
        XmlFeedElements.WritePage(_xml, "link"u8, "replies", item.CommentsUrl);
        XmlFeedElements.WriteLink(_xml, "link"u8, "license", item.License);
        WriteEnclosures(item.Attachments);
        XmlFeedElements.WriteLinks(_xml, item.Links, "link"u8);
        if (item.Published is { } published)
            WriteDate("published"u8, published);
        if ((item.Updated ?? item.Published) is { } updated)
            WriteDate("updated"u8, updated);
        if (!WritePeople("author"u8, item.Authors))
            WriteSignature();
        WritePeople("contributor"u8, item.Contributors);
        WriteCategories(item.Categories);
        WriteOptionalText("rights"u8, item.Rights);
        WriteSource(item.Source);
        WriteSummary(item.Summary);
        WriteContent(item);
        XmlFeedElements.WriteImage(_xml, item.Image, withCaption: title.Length > 0, withAlt: item.HasBody && !Blank.Is(item.Summary));
        _extensions.WriteElements(item.Extensions);
        _xml.Close("entry"u8);
        _namespaces.Truncate(scope);
    }

    protected override void WriteFeedAuthors()
    {
        if (!WritePeople("author"u8, Feed.Authors))
            WritePublisher();
    }

    public override void WriteTail()
    {
        _xml.Close("feed"u8);
        Buffer.Append((byte)'\n');
    }

    private void DeclareNamespaces()
    {
        _namespaces.Add("media", XmlNames.Media);
        if (Feed.Paging is not null)
            _namespaces.Add("fh", XmlNames.FeedHistory);
        if (Feed.Schedule?.Period is not null)
            _namespaces.Add("sy", XmlNames.Syndication);
        _namespaces.Add(Feed);
        _namespaces.Write(_xml);
    }

    /// <summary>A text construct; its type is always said, and is always text.</summary>
    private void WriteText(ReadOnlySpan<byte> name, string value)
    {
        _xml.Open(name);
        _xml.Attribute("type"u8, "text");
        _xml.Text(name, value);
    }

    private void WriteTitle(ReadOnlySpan<char> title)
    {
        _xml.Open("title"u8);
        _xml.Attribute("type"u8, "text");
        _xml.EndLine("title"u8, title);
    }

    /// <summary>Text without anything to escape is HTML as well, and said to be: rss2email with Debian's defaults delivers the first plain
    /// text of an entry and nothing else.</summary>
    private void WriteSummary(string? summary)
    {
        if (Blank.Is(summary))
            return;
        _xml.Open("summary"u8);
        _xml.Attribute("type"u8, summary.AsSpan().ContainsAny("&<>\r\n") ? "text" : "html");
        _xml.Text("summary"u8, summary);
    }

    private void WriteOptionalText(ReadOnlySpan<byte> name, string? value)
    {
        if (!Blank.Is(value))
            WriteText(name, value);
    }

    private void WriteContent(scoped in ItemView item)
    {
        if (!item.HasBody)
            return;
        _xml.Open("content"u8);
        _xml.Attribute("type"u8, item.HasHtml ? "html" : "text");
        if (!item.HasHtml)
        {
            _xml.Text("content"u8, item.Content!.Value);
            return;
        }

        Buffer.Append((byte)'>');
        if (item.Content is { } content)
            CData.Append(Buffer, content.Value);
        else
            CData.Append(Buffer, item.Html);
        _xml.End("content"u8);
    }

    private void WriteDate(ReadOnlySpan<byte> name, DateTimeOffset date)
    {
        _xml.Open(name);
        Buffer.Append((byte)'>');
        FeedDate.AppendRfc3339(Buffer, date);
        _xml.End(name);
    }

    /// <returns>Whether there was somebody to name.</returns>
    private bool WritePeople(ReadOnlySpan<byte> name, IReadOnlyList<FeedPerson> people)
    {
        var any = false;
        foreach (var person in people.Span())
        {
            if (person.DisplayName is not { } displayName)
                continue;
            _xml.Open(name);
            _xml.Children();
            _xml.Line("name"u8, displayName);
            if (person.Url is { } url)
                _xml.Element("uri"u8, FeedUrl.ToIri(url));
            if (Options.IncludeEmails)
                _xml.Element("email"u8, person.Email);
            _xml.Close(name);
            any = true;
        }

        return any;
    }

    /// <summary>An entry has an author. Where nobody has a name or a page, the feed's title stands for whoever is behind it.</summary>
    private void WritePublisher()
    {
        _xml.Open("author"u8);
        _xml.Children();
        _xml.Line("name"u8, Feed.Title);
        _xml.Close("author"u8);
    }

    private void WriteCategories(IReadOnlyList<FeedCategory> categories)
    {
        foreach (var category in categories.Span())
        {
            if (Blank.Is(category.Term))
                continue;
            _xml.Open("category"u8);
            _xml.LineAttribute("term"u8, category.Term);
            _xml.Attribute("scheme"u8, category.Scheme is { } scheme ? FeedUrl.ToIri(scheme) : null);
            _xml.LineAttribute("label"u8, category.Label);
            _xml.Empty();
        }
    }

    private void WriteEnclosures(IReadOnlyList<FeedAttachment> attachments)
    {
        foreach (var attachment in attachments.Span())
        {
            _xml.Open("link"u8);
            _xml.Attribute("rel"u8, "enclosure");
            _xml.Attribute("type"u8, attachment.MediaType);
            _xml.Attribute("length"u8, attachment.Length is 0 ? null : attachment.Length);
            _xml.Attribute("href"u8, FeedUrl.ToIri(attachment.Url));
            _xml.LineAttribute("title"u8, attachment.Title);
            _xml.Empty();
        }
    }

    private void WriteGenerator()
    {
        if (Options.Generator is not { } generator)
            return;
        _xml.Open("generator"u8);
        _xml.Attribute("uri"u8, generator.Url is null ? null : FeedUrl.ToIri(generator.Url));
        _xml.LineAttribute("version"u8, generator.Version);
        _xml.EndLine("generator"u8, generator.Name);
    }

    private void WriteSource(FeedSource? source)
    {
        if (source is null)
            return;
        _xml.Open("source"u8);
        _xml.Children();
        _xml.Element("id"u8, source.Id ?? FeedUrl.ToIri(source.FeedUrl));
        WriteTitle(source.Title);
        XmlFeedElements.WritePage(_xml, "link"u8, "alternate", source.Url);
        XmlFeedElements.WriteLink(_xml, "link"u8, "self", source.FeedUrl);
        if (source.Updated is { } updated)
            WriteDate("updated"u8, updated);
        WritePeople("author"u8, source.Authors);
        WriteCategories(source.Categories);
        WriteOptionalText("rights"u8, source.Rights);
        _xml.Close("source"u8);
    }
}
