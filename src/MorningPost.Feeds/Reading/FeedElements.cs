using MorningPost.Feeds.Formats.Rss;
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
            case KnownElement.Title or KnownElement.DcTitle or KnownElement.Description or KnownElement.DcDescription
                or KnownElement.Copyright or KnownElement.DcRights
                or KnownElement.RssAuthor
                or KnownElement.Creator or KnownElement.DcContributor or KnownElement.DcSubject:
                return ElementReading.Loose;
            case KnownElement.Generator or KnownElement.WebMaster:
                return ElementReading.Loose;
            case KnownElement.Category:
                return ElementReading.Loose with { Attribute = attributes["domain"u8] };
            case KnownElement.Link when attributes["href"u8] is not null:
                links.ReadOfFeed(name, attributes, baseUrl);
                return ElementReading.Exact;
            case KnownElement.AtomLink:
                links.ReadOfFeed(name, attributes, baseUrl);
                return ElementReading.Empty;
            case KnownElement.AtomCategory:
                if (CategoryReading.Read(context, name, attributes, baseUrl) is { } category)
                    _feed.Categories.Add(category);
                return ElementReading.Empty;
            case KnownElement.AtomTitle or KnownElement.AtomSubtitle or KnownElement.AtomRights:
                return ElementReading.AtomText(attributes);
            case KnownElement.AtomGenerator:
                _feed.Generator = new FeedGenerator
                {
                    Name = "",
                    Version = attributes["version"u8],
                    Url = context.Urls.Read(name.ToString(), attributes["uri"u8] ?? attributes["url"u8], baseUrl, "uri"),
                };
                return ElementReading.Loose;
            case KnownElement.Author or KnownElement.Contributor:
                return ElementReading.Person;
            case KnownElement.Image:
                return new ElementReading(FrameKind.Image);
            case KnownElement.Archive:
                _feed.Paging = _feed.Paging with { IsArchive = true };
                return ElementReading.Empty;
            case KnownElement.Complete:
                _feed.Paging = _feed.Paging with { IsComplete = true };
                return ElementReading.Empty;
            case KnownElement.Link or KnownElement.Language or KnownElement.PubDate or KnownElement.LastBuildDate or KnownElement.Ttl
                or KnownElement.Docs
                or KnownElement.DcDate
                or KnownElement.DcLanguage
                or KnownElement.AtomId or KnownElement.AtomUpdated or KnownElement.AtomPublished or KnownElement.AtomIcon
                    or KnownElement.AtomLogo
                    or KnownElement.TermsCreated
                or KnownElement.TermsModified or KnownElement.UpdatePeriod or KnownElement.UpdateFrequency:
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
            case KnownElement.Title:
                context.Set(ref _feed.Title, name, ValueText.Line(frame, text));
                break;
            case KnownElement.AtomTitle when context.IsAtom:
                context.Set(ref _feed.Title, name, ValueText.Line(frame, text));
                break;
            case KnownElement.AtomTitle or KnownElement.DcTitle:
                _feed.OtherTitle ??= ValueText.Line(frame, text);
                break;
            case KnownElement.Link:
                context.Set(ref _feed.Link, name, Url(frame, text));
                context.Urls.Found(_feed.Link, isSelf: false);
                break;
            case KnownElement.Description:
                context.Set(ref _feed.Description, name, ValueText.Plain(frame, text));
                break;
            case KnownElement.AtomSubtitle when context.IsAtom:
                context.Set(ref _feed.Description, name, ValueText.Plain(frame, text));
                break;
            case KnownElement.DcDescription or KnownElement.AtomSubtitle:
                _feed.OtherDescription ??= ValueText.Plain(frame, text);
                break;
            case KnownElement.AtomId:
                context.Set(ref _feed.Id, name, ValueText.Exact(text));
                break;
            case KnownElement.Language:
                context.Set(ref _feed.Language, name, ValueText.Exact(text));
                break;
            case KnownElement.DcLanguage:
                _feed.OtherLanguage ??= ValueText.Exact(text);
                break;
            case KnownElement.Copyright or KnownElement.AtomRights:
                context.Set(ref _feed.Rights, name, ValueText.Plain(frame, text));
                break;
            case KnownElement.DcRights:
                _feed.OtherRights ??= ValueText.Plain(frame, text);
                break;
            case KnownElement.WebMaster:
                _feed.WebMaster ??= Mailbox.Read(ValueText.Line(frame, text));
                break;
            case KnownElement.Generator or KnownElement.AtomGenerator:
                Generator(frame, text);
                break;
            case KnownElement.AtomIcon:
                context.Set(ref _feed.Icon, name, Url(frame, text));
                break;
            case KnownElement.AtomLogo:
                if (Url(frame, text) is { } logo)
                    _feed.Logo ??= new FeedImage { Url = logo };
                break;
            default:
                if (!_feed.TryEnd(context, frame, text))
                    Schedule(frame, text);
                break;
        }
    }

    private void Schedule(in Frame frame, ReadOnlySpan<byte> text)
    {
        switch (frame.Element)
        {
            case KnownElement.Docs:
                // Ours says that this is RSS, which the format says too.
                if (ValueText.Exact(text) is { } address && address != RssNames.Documentation)
                    context.NoPlace(frame.Name, "the model has no place for it.");
                break;
            case KnownElement.Ttl:
                if (context.Number(frame.Name.ToString(), ValueText.Exact(text)) is > 0 and < int.MaxValue and var minutes)
                    _feed.TimeToLive ??= TimeSpan.FromMinutes(minutes);
                break;
            case KnownElement.UpdatePeriod:
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
                    context.NoPlace(frame.Name, $"{ReadingFindings.Quote(period)} isn't a period.");
                break;
            case KnownElement.UpdateFrequency:
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
            KnownElement.LastBuildDate or KnownElement.AtomUpdated => 5,
            KnownElement.TermsModified => 4,
            KnownElement.PubDate => 3,
            KnownElement.DcDate => 2,
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
