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
            case Element.Title or Element.DcTitle or Element.Creator or Element.DcContributor or Element.DcSubject or Element.DcRights
                or Element.RssAuthor:
                return ElementReading.Loose;
            case Element.Guid:
                return ElementReading.Exact with { Attribute = attributes["isPermaLink"u8] };
            case Element.Link when attributes["href"u8] is not null:
                links.ReadOfItem(name, attributes, baseUrl);
                return ElementReading.Exact;
            case Element.Description or Element.DcDescription or Element.Encoded:
                return ElementReading.Html;
            case Element.XhtmlBody:
                return new ElementReading(FrameKind.Value, TextKind.Xhtml);
            case Element.Category:
                return ElementReading.Loose with { Attribute = attributes["domain"u8] };
            case Element.Source:
                return ElementReading.Loose with { Attribute = attributes["url"u8] };
            case Element.Enclosure:
                Enclosure(name, attributes, baseUrl);
                return ElementReading.Empty;
            case Element.Image:
                return new ElementReading(FrameKind.Image);
            case Element.AtomLink:
                links.ReadOfItem(name, attributes, baseUrl);
                return ElementReading.Empty;
            case Element.AtomCategory:
                if (AtomCategory.Read(context, name, attributes, baseUrl) is { } category)
                    _item.Categories.Add(category);
                return ElementReading.Empty;
            case Element.AtomTitle or Element.AtomSummary or Element.AtomRights:
                return ElementReading.AtomText(attributes);
            case Element.AtomContent:
                return Content(name, attributes, baseUrl);
            case Element.Author or Element.Contributor:
                return ElementReading.Person;
            case Element.AtomSource:
                return new ElementReading(FrameKind.Source);
            case Element.Link or Element.Comments or Element.PubDate or Element.Language or Element.AtomId or Element.AtomUpdated
                or Element.AtomPublished
                or Element.AtomCreated or Element.DcDate or Element.DcLanguage or Element.TermsCreated or Element.TermsModified:
                return ElementReading.Exact;
            default:
                return Other(name, context);
        }
    }

    /// <summary>An element that is no part of the model: an extension, or something that has no place.</summary>
    public static ElementReading Other(ElementName name, XmlContext context)
    {
        if (name.Vocabulary is Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Rdf || name.Namespace.Uri.Length == 0)
        {
            if (ReferenceEquals(name.Namespace, NameTable.Undeclared))
                context.Findings.Add(ReadingRules.Extension, name.ToString(), "its prefix isn't declared.");
            else if (name.Element != Element.Silent)
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
            case Element.Title:
                context.Set(ref _item.Title, name, ValueText.Line(frame, text));
                break;
            case Element.AtomTitle when context.IsAtom:
                context.Set(ref _item.Title, name, ValueText.Line(frame, text));
                break;
            case Element.AtomTitle or Element.DcTitle:
                _item.OtherTitle ??= ValueText.Line(frame, text);
                break;
            case Element.Guid:
                Guid(frame, ValueText.Exact(text));
                break;
            case Element.AtomId when context.IsAtom:
                context.Set(ref _item.Id, name, ValueText.Exact(text));
                break;
            case Element.AtomId:
                _item.OtherId = ValueText.Exact(text) ?? _item.OtherId;
                break;
            case Element.Link:
                context.Set(ref _item.Link, name, Url(frame, text));
                break;
            case Element.Comments:
                context.Set(ref _item.CommentsUrl, name, Url(frame, text));
                break;
            case Element.Description:
                if (Keep(ref _item.Description, frame, text))
                    _item.DescriptionBase = frame.Base;
                break;
            case Element.DcDescription:
                _item.OtherDescription ??= Blank.Is(Utf8Text.Read(text)) ? null : Utf8Text.Read(text);
                break;
            case Element.Encoded:
                if (Keep(ref _item.Encoded, frame, text))
                    _item.EncodedBase = frame.Base;
                break;
            case Element.AtomContent or Element.XhtmlBody:
                Content(frame, text);
                break;
            case Element.AtomSummary:
                context.Set(ref _item.Summary, name, ValueText.Plain(frame, text));
                break;
            case Element.AtomRights or Element.DcRights:
                context.Set(ref _item.Rights, name, ValueText.Plain(frame, text));
                break;
            case Element.Language or Element.DcLanguage:
                context.Set(ref _item.Language, name, ValueText.Exact(text));
                break;
            case Element.RssAuthor:
                if (Mailbox.Read(ValueText.Line(frame, text)) is { } author)
                    _item.Authors.Add(author);
                break;
            case Element.Creator:
                if (ValueText.Line(frame, text) is { } creator)
                    _item.Creators.Add(Mailbox.Name(creator));
                break;
            case Element.DcContributor:
                if (ValueText.Line(frame, text) is { } contributor)
                    _item.Contributors.Add(new FeedPerson { Name = contributor });
                break;
            case Element.Category:
                if (ValueText.Line(frame, text) is { } term)
                    _item.Categories.Add(
                        new FeedCategory { Term = term, Scheme = AtomCategory.Scheme(context, name, frame.Attribute, baseUrl: null) });
                break;
            case Element.DcSubject:
                if (ValueText.Line(frame, text) is { } subject)
                    _item.Subjects.Add(subject);
                break;
            case Element.Source:
                Source(frame, text);
                break;
            default:
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
            case Element.PubDate:
                _item.Publish(date, 5);
                break;
            case Element.AtomPublished:
                _item.Publish(date, 4);
                break;
            case Element.TermsCreated or Element.AtomCreated:
                _item.Publish(date, 3);
                break;
            case Element.DcDate:
                _item.Publish(date, 2);
                break;
            case Element.AtomUpdated:
                _item.Update(date, 2);
                break;
            case Element.TermsModified:
                _item.Update(date, 1);
                break;
        }
    }

    private Uri? Url(in Frame frame, ReadOnlySpan<byte> text) =>
        context.Urls.Read(frame.Name.ToString(), ValueText.Exact(text), frame.Base);

    private bool Keep(ref string? property, in Frame frame, ReadOnlySpan<byte> text)
    {
        if (text.Trim(" \t\n\r"u8).IsEmpty)
            return false;
        var isFirst = property is null;
        context.Set(ref property, frame.Name, Utf8Text.Read(text));
        return isFirst;
    }

    /// <summary>A guid is a URL only if it is one, whatever it says of itself.</summary>
    private void Guid(in Frame frame, string? guid)
    {
        context.Set(ref _item.Id, frame.Name, guid);
        if (guid is not null && frame.Attribute?.Trim().ToLowerInvariant() is not ("false" or "0" or "no")
            && UrlReading.HasScheme(guid) && Uri.TryCreate(guid, UriKind.Absolute, out var url) && FeedUrl.IsWeb(url))
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

        if (context.Urls.Read($"{name}.url", address, baseUrl) is { } url)
        {
            _item.Attachments.Add(new FeedAttachment
            {
                Url = url,
                MediaType = attributes["type"u8]?.Trim() ?? ElementReading.UnknownType,
                // Zero is how RSS says that the length is unknown.
                Length = context.Number($"{name}.length", attributes["length"u8]) is > 0 and var length ? length : null,
            });
        }
    }

    private ElementReading Content(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        var reading = ElementReading.AtomText(attributes);
        if (attributes["src"u8] is not { } source)
            return reading;
        // The body is elsewhere: that is the item's page, or a file.
        if (context.Urls.Read($"{name}.src", source, baseUrl) is { } url)
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
            context.NoPlace(frame.Name, $"content of the type {ReadingFindings.Quote(frame.Type ?? "")} is no text.");
        if (content is null)
            return;
        if (_item.Content is null)
            (_item.Content, _item.ContentBase) = (content, frame.Base);
        else if (_item.Content != content)
            context.NoPlace(frame.Name, "it is given twice.");
    }

    private void Source(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (context.Urls.Read($"{frame.Name}.url", frame.Attribute, frame.Base) is { } url)
            _item.Source ??= new FeedSource { Title = ValueText.Line(frame, text) ?? "", FeedUrl = url };
        else if (ValueText.Line(frame, text) is not null)
            context.NoPlace(frame.Name, "a source without a URL has no place.");
    }
}
