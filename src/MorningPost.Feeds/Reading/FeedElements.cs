using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>The elements of a feed: of RSS, of Atom, and of the modules, as they come.</summary>
internal sealed class FeedElements(XmlContext context, AtomLinks links)
{
    private readonly FeedBuilder _feed = context.Feed;

    public ElementReading Start(ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        switch (name.Element)
        {
            case Element.Title or Element.DcTitle or Element.Description or Element.DcDescription or Element.Copyright or Element.DcRights
                or Element.RssAuthor
                or Element.Creator or Element.DcContributor or Element.DcSubject:
                return ElementReading.Loose;
            case Element.Generator or Element.WebMaster:
                return ElementReading.Loose;
            case Element.Category:
                return ElementReading.Loose with { Attribute = attributes["domain"u8] };
            case Element.Link when attributes["href"u8] is not null:
                links.ReadOfFeed(name, attributes, baseUrl);
                return ElementReading.Exact;
            case Element.AtomLink:
                links.ReadOfFeed(name, attributes, baseUrl);
                return ElementReading.Empty;
            case Element.AtomCategory:
                if (AtomCategory.Read(context, name, attributes, baseUrl) is { } category)
                    _feed.Categories.Add(category);
                return ElementReading.Empty;
            case Element.AtomTitle or Element.AtomSubtitle or Element.AtomRights:
                return ElementReading.AtomText(attributes);
            case Element.AtomGenerator:
                _feed.Generator = new FeedGenerator
                {
                    Name = "",
                    Version = attributes["version"u8],
                    Url = context.Urls.Read($"{name}.uri", attributes["uri"u8] ?? attributes["url"u8], baseUrl),
                };
                return ElementReading.Loose;
            case Element.Author or Element.Contributor:
                return ElementReading.Person;
            case Element.Image:
                return new ElementReading(FrameKind.Image);
            case Element.Archive:
                _feed.Paging = _feed.Paging with { IsArchive = true };
                return ElementReading.Empty;
            case Element.Complete:
                _feed.Paging = _feed.Paging with { IsComplete = true };
                return ElementReading.Empty;
            case Element.Link or Element.Language or Element.PubDate or Element.LastBuildDate or Element.Ttl or Element.DcDate
                or Element.DcLanguage
                or Element.AtomId or Element.AtomUpdated or Element.AtomPublished or Element.AtomIcon or Element.AtomLogo
                    or Element.TermsCreated
                or Element.TermsModified or Element.UpdatePeriod or Element.UpdateFrequency:
                return ElementReading.Exact;
            default:
                return ItemElements.Other(name, context);
        }
    }

    public void End(in Frame frame, ReadOnlySpan<byte> text)
    {
        var name = frame.Name;
        switch (frame.Element)
        {
            case Element.Title:
                context.Set(ref _feed.Title, name, ValueText.Line(frame, text));
                break;
            case Element.AtomTitle when context.IsAtom:
                context.Set(ref _feed.Title, name, ValueText.Line(frame, text));
                break;
            case Element.AtomTitle or Element.DcTitle:
                _feed.OtherTitle ??= ValueText.Line(frame, text);
                break;
            case Element.Link:
                context.Set(ref _feed.Link, name, Url(frame, text));
                context.Urls.Found(_feed.Link, isSelf: false);
                break;
            case Element.Description:
                context.Set(ref _feed.Description, name, ValueText.Plain(frame, text));
                break;
            case Element.AtomSubtitle when context.IsAtom:
                context.Set(ref _feed.Description, name, ValueText.Plain(frame, text));
                break;
            case Element.DcDescription or Element.AtomSubtitle:
                _feed.OtherDescription ??= ValueText.Plain(frame, text);
                break;
            case Element.AtomId:
                context.Set(ref _feed.Id, name, ValueText.Exact(text));
                break;
            case Element.Language:
                context.Set(ref _feed.Language, name, ValueText.Exact(text));
                break;
            case Element.DcLanguage:
                _feed.OtherLanguage ??= ValueText.Exact(text);
                break;
            case Element.Copyright or Element.AtomRights:
                context.Set(ref _feed.Rights, name, ValueText.Plain(frame, text));
                break;
            case Element.DcRights:
                _feed.OtherRights ??= ValueText.Plain(frame, text);
                break;
            case Element.RssAuthor:
                if (Mailbox.Read(ValueText.Line(frame, text)) is { } author)
                    _feed.Authors.Add(author);
                break;
            case Element.WebMaster:
                _feed.WebMaster ??= Mailbox.Read(ValueText.Line(frame, text));
                break;
            case Element.Creator:
                if (ValueText.Line(frame, text) is { } creator)
                    _feed.Creators.Add(Mailbox.Name(creator));
                break;
            case Element.DcContributor:
                if (ValueText.Line(frame, text) is { } contributor)
                    _feed.Contributors.Add(new FeedPerson { Name = contributor });
                break;
            case Element.Category:
                if (ValueText.Line(frame, text) is { } term)
                    _feed.Categories.Add(
                        new FeedCategory { Term = term, Scheme = AtomCategory.Scheme(context, name, frame.Attribute, baseUrl: null) });
                break;
            case Element.DcSubject:
                if (ValueText.Line(frame, text) is { } subject)
                    _feed.Subjects.Add(subject);
                break;
            case Element.Generator or Element.AtomGenerator:
                Generator(frame, text);
                break;
            case Element.AtomIcon:
                context.Set(ref _feed.Icon, name, Url(frame, text));
                break;
            case Element.AtomLogo:
                if (Url(frame, text) is { } logo)
                    _feed.Logo ??= new FeedImage { Url = logo };
                break;
            default:
                Schedule(frame, text);
                break;
        }
    }

    private void Schedule(in Frame frame, ReadOnlySpan<byte> text)
    {
        switch (frame.Element)
        {
            case Element.Ttl:
                if (context.Number(frame.Name.ToString(), ValueText.Exact(text)) is > 0 and < int.MaxValue and var minutes)
                    _feed.TimeToLive ??= TimeSpan.FromMinutes(minutes);
                break;
            case Element.UpdatePeriod:
                _feed.Period ??= ValueText.Exact(text)?.ToLowerInvariant() switch
                {
                    "hourly" => FeedUpdatePeriod.Hourly,
                    "daily" => FeedUpdatePeriod.Daily,
                    "weekly" => FeedUpdatePeriod.Weekly,
                    "monthly" => FeedUpdatePeriod.Monthly,
                    "yearly" => FeedUpdatePeriod.Yearly,
                    _ => null,
                };
                if (_feed.Period is null && ValueText.Exact(text) is { } period)
                    context.NoPlace(frame.Name, $"{ReadingFindings.Quote(period)} is no period.");
                break;
            case Element.UpdateFrequency:
                _feed.Frequency ??= context.Size(frame.Name.ToString(), ValueText.Exact(text));
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
        _feed.Update(date, frame.Element switch
        {
            Element.LastBuildDate or Element.AtomUpdated => 5,
            Element.TermsModified => 4,
            Element.PubDate => 3,
            Element.DcDate => 2,
            _ => 1,
        });
    }

    private void Generator(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (ValueText.Line(frame, text) is not { } name)
        {
            if (_feed.Generator is { Name: "" })
                _feed.Generator = null;
            return;
        }

        _feed.Generator = _feed.Generator is { Name: "" } begun ? begun with { Name = name } : _feed.Generator
            ?? new FeedGenerator { Name = name };
    }

    private Uri? Url(in Frame frame, ReadOnlySpan<byte> text) =>
        context.Urls.Read(frame.Name.ToString(), ValueText.Exact(text), frame.Base);
}
