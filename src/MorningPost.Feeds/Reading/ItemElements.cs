using System.Text;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>The elements of an item: of RSS, of Atom, and of the modules, as they come.</summary>
internal sealed class ItemElements(XmlContext context, AtomLinks links)
{
    private readonly ItemBuilder _item = context.Item;

    public ElementReading Start(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        switch (name.Element)
        {
            case KnownElement.Title or KnownElement.DcTitle or KnownElement.Creator or KnownElement.DcContributor or KnownElement.DcSubject
                or KnownElement.DcRights
                or KnownElement.RssAuthor:
                return ElementReading.Loose;
            case KnownElement.Guid:
                return ElementReading.Exact with { Attribute = attributes["isPermaLink"u8] };
            case KnownElement.Link when attributes["href"u8] is not null:
                links.ReadOfItem(name, attributes, baseUrl);
                return ElementReading.Exact;
            case KnownElement.Description or KnownElement.DcDescription or KnownElement.Encoded:
                return ElementReading.Html;
            case KnownElement.XhtmlBody:
                return new ElementReading(FrameKind.Value, TextKind.Xhtml);
            case KnownElement.Category:
                return ElementReading.Loose with { Attribute = attributes["domain"u8] };
            case KnownElement.Source:
                return ElementReading.Loose with { Attribute = attributes["url"u8] };
            case KnownElement.Enclosure:
                Enclosure(name, attributes, baseUrl);
                return ElementReading.Empty;
            case KnownElement.Image:
                return new ElementReading(FrameKind.Image);
            case KnownElement.AtomLink:
                links.ReadOfItem(name, attributes, baseUrl);
                return ElementReading.Empty;
            case KnownElement.AtomCategory:
                if (CategoryReading.Read(context, name, attributes, baseUrl) is { } category)
                    _item.Categories.Add(category);
                return ElementReading.Empty;
            case KnownElement.AtomTitle or KnownElement.AtomSummary or KnownElement.AtomRights:
                return ElementReading.AtomText(attributes);
            case KnownElement.AtomContent:
                return Content(name, attributes, baseUrl);
            case KnownElement.Author or KnownElement.Contributor:
                return ElementReading.Person;
            case KnownElement.AtomSource:
                return new ElementReading(FrameKind.Source);
            case KnownElement.Link or KnownElement.Comments or KnownElement.PubDate or KnownElement.Language or KnownElement.AtomId
                or KnownElement.AtomUpdated
                or KnownElement.AtomPublished
                or KnownElement.AtomCreated or KnownElement.DcDate or KnownElement.DcLanguage or KnownElement.TermsCreated
                    or KnownElement.TermsModified:
                return ElementReading.Exact;
            default:
                return Other(name, context);
        }
    }

    /// <summary>An element that is no part of the model: an extension, or something that has no place.</summary>
    public static ElementReading Other(ElementName name, XmlContext context)
    {
        if (name.NamespaceMeaning is NamespaceMeaning.Rss or NamespaceMeaning.Atom or NamespaceMeaning.Rdf
            || name.Namespace.Uri.Length == 0)
        {
            if (ReferenceEquals(name.Namespace, NameTable.Undeclared))
                context.Findings.Add(ReadingRules.Extension, name.ToString(), "its prefix isn't declared.");
            else
                context.NoPlace(name, "the model has no place for it.");
            return ElementReading.Skipped;
        }

        return ElementReading.Extension;
    }

    public void End(in Frame frame, ReadOnlySpan<byte> text)
    {
        var name = frame.Name;
        switch (frame.Element)
        {
            case KnownElement.Title:
                context.Set(ref _item.Title, name, ValueText.Line(frame, text));
                break;
            case KnownElement.AtomTitle when context.IsAtom:
                context.Set(ref _item.Title, name, ValueText.Line(frame, text));
                break;
            case KnownElement.AtomTitle or KnownElement.DcTitle:
                _item.OtherTitle ??= ValueText.Line(frame, text);
                break;
            case KnownElement.Guid:
                Guid(frame, text);
                break;
            case KnownElement.AtomId when context.IsAtom:
                context.Set(ref _item.Id, name, ValueText.Exact(text));
                break;
            case KnownElement.AtomId:
                _item.OtherId = ValueText.Exact(text) ?? _item.OtherId;
                break;
            case KnownElement.Link:
                context.Set(ref _item.Link, name, Url(frame, text));
                break;
            case KnownElement.Comments:
                context.Set(ref _item.CommentsUrl, name, Url(frame, text));
                break;
            case KnownElement.Description:
                if (Keep(ref _item.Description, frame, text))
                    _item.DescriptionBase = frame.Base;
                break;
            case KnownElement.DcDescription:
                _item.OtherDescription ??= Blank.Is(text) ? null : FeedContent.Read(text, isHtml: true);
                break;
            case KnownElement.Encoded:
                if (Keep(ref _item.Encoded, frame, text))
                    _item.EncodedBase = frame.Base;
                break;
            case KnownElement.AtomContent or KnownElement.XhtmlBody:
                Content(frame, text);
                break;
            case KnownElement.AtomSummary:
                context.Set(ref _item.Summary, name, ValueText.Plain(frame, text));
                break;
            case KnownElement.AtomRights or KnownElement.DcRights:
                context.Set(ref _item.Rights, name, ValueText.Plain(frame, text));
                break;
            case KnownElement.Language or KnownElement.DcLanguage:
                context.Set(ref _item.Language, name, ValueText.Exact(text));
                break;
            case KnownElement.Source:
                Source(frame, text);
                break;
            default:
                if (!_item.TryEnd(context, frame, text))
                    Date(frame, text);
                break;
        }
    }

    private void Date(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (context.Date(frame.Name, text) is not { } date)
            return;
        switch (frame.Element)
        {
            case KnownElement.PubDate:
                _item.Publish(date, 5);
                break;
            case KnownElement.AtomPublished:
                _item.Publish(date, 4);
                break;
            case KnownElement.TermsCreated or KnownElement.AtomCreated:
                _item.Publish(date, 3);
                break;
            case KnownElement.DcDate:
                _item.Publish(date, 2);
                break;
            case KnownElement.AtomUpdated:
                _item.Update(date, 2);
                break;
            case KnownElement.TermsModified:
                _item.Update(date, 1);
                break;
        }
    }

    private Uri? Url(in Frame frame, ReadOnlySpan<byte> text) =>
        context.Urls.Read(frame.Name.ToString(), ValueText.Exact(text), frame.Base);

    /// <summary>Takes a body of HTML.</summary>
    /// <returns>Whether it is the first.</returns>
    private bool Keep(ref FeedContent? property, in Frame frame, ReadOnlySpan<byte> text)
    {
        if (Blank.Is(text))
            return false;
        var isFirst = property is null;
        context.Set(ref property, frame.Name, FeedContent.Read(text, isHtml: true));
        return isFirst;
    }

    /// <summary>A guid is a URL only if it is one, whatever it says of itself.</summary>
    private void Guid(in Frame frame, ReadOnlySpan<byte> text)
    {
        // Most guids are the item's link once more.
        var isLink = _item.Link is { } link && Ascii.Equals(text.Trim(" \t\n\r"u8), link.OriginalString);
        var guid = isLink ? _item.Link!.OriginalString : ValueText.Exact(text);
        context.Set(ref _item.Id, frame.Name, guid);
        if (guid is null || !UrlReading.HasScheme(guid) || frame.Attribute?.Trim().ToLowerInvariant() is "false" or "0" or "no")
            return;
        var url = isLink ? _item.Link : null;
        if ((isLink || Uri.TryCreate(guid, UriKind.Absolute, out url)) && FeedUrl.IsWeb(url!))
            _item.PermaLink = url;
    }

    private void Enclosure(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        if ((attributes["url"u8] ?? attributes["href"u8]) is not { } address)
        {
            if (attributes.Count > 0)
                context.Findings.Add(ReadingRules.Url, name.ToString(), "the enclosure has no URL.");
            return;
        }

        if (context.Urls.Read(name.ToString(), address, baseUrl, "url") is { } url)
        {
            _item.Attachments.Add(new FeedAttachment
            {
                Url = url,
                MediaType = attributes["type"u8]?.Trim() ?? ElementReading.UnknownType,
                // Zero is how RSS says that the length is unknown.
                Length = context.Number(name.ToString(), attributes["length"u8], "length") is > 0 and var length ? length : null,
            });
        }
    }

    private ElementReading Content(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        var reading = ElementReading.AtomText(attributes);
        if (attributes["src"u8] is not { } source)
            return reading;
        // The body is elsewhere: that is the item's page, or a file.
        if (context.Urls.Read(name.ToString(), source, baseUrl, "src") is { } url)
        {
            if (_item.Alternate is null && (reading.Type is null || reading.Type.Contains("html", StringComparison.Ordinal)))
                (_item.Alternate, _item.AlternateIsPage) = (url, false);
            else
                _item.Attachments.Add(
                    new FeedAttachment
                    {
                        Url = url,
                        MediaType = reading.Type is { } type && type.Contains('/', StringComparison.Ordinal)
                    ? type : ElementReading.UnknownType
                    });
        }

        return ElementReading.Empty;
    }

    private void Content(in Frame frame, ReadOnlySpan<byte> text)
    {
        var content = ValueText.Content(frame, text);
        if (content is null && frame.Text == TextKind.Base64 && !text.Trim(" \t\n\r"u8).IsEmpty)
            context.NoPlace(frame.Name, $"content of the type {ReadingFindings.Quote(frame.Type ?? "")} isn't text.");
        if (content is null)
            return;
        if (_item.Content is null)
            (_item.Content, _item.ContentBase) = (content, frame.Base);
        else if (_item.Content != content)
            context.NoPlace(frame.Name, "it is given twice.");
    }

    private void Source(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (context.Urls.Read(frame.Name.ToString(), frame.Attribute, frame.Base, "url") is { } url)
            _item.Source ??= new FeedSource { Title = ValueText.Line(frame, text) ?? "", FeedUrl = url };
        else if (ValueText.Line(frame, text) is not null)
            context.NoPlace(frame.Name, "a source without a URL can't be kept.");
    }
}
