using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>Elements that are made of elements: people, pictures, and the feed that an item was copied from.</summary>
internal sealed class PartElements(XmlContext context)
{
    private readonly List<FeedCategory> _categories = [];
    private string? _name;
    private string? _email;
    private Uri? _url;
    private Uri? _imageUrl;
    private string? _imageAlt;
    private int? _width;
    private int? _height;
    private string? _title;
    private string? _id;
    private Uri? _self;
    private Uri? _page;
    private DateTimeOffset? _updated;
    private string? _rights;

    /// <summary>The people that the source names.</summary>
    public List<FeedPerson> SourceAuthors { get; } = [];

    /// <summary>Forgets what the last one of that kind was made of.</summary>
    public void Begin(FrameKind kind)
    {
        if (kind == FrameKind.Person)
        {
            _name = _email = null;
            _url = null;
        }
        else if (kind == FrameKind.Image)
        {
            _imageUrl = null;
            _imageAlt = null;
            _width = _height = null;
        }
        else
        {
            _title = _id = _rights = null;
            _self = _page = null;
            _updated = null;
            _categories.Clear();
            SourceAuthors.Clear();
        }
    }

    /// <summary>How a child is to be understood; null where it can't be one.</summary>
    public ElementReading? Start(FrameKind parent, ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        if (parent == FrameKind.Person)
            return IsOfPerson(name) ? ElementReading.Loose : Foreign(name);
        if (parent == FrameKind.Image)
        {
            return name.Element switch
            {
                KnownElement.Url or KnownElement.Link or KnownElement.Width or KnownElement.Height => ElementReading.Exact,
                KnownElement.Title or KnownElement.Description => ElementReading.Loose,
                _ => Foreign(name),
            };
        }

        switch (name.Element)
        {
            case KnownElement.AtomLink:
                if (attributes["href"u8] is { } href && AtomLinks.Relation(attributes) is "self" or "alternate"
                    && context.Urls.Read(name.ToString(), href, baseUrl, "href") is { } url)
                    _ = AtomLinks.Relation(attributes) == "self" ? _self ??= url : _page ??= url;
                return ElementReading.Empty;
            case KnownElement.AtomTitle or KnownElement.AtomRights:
                return ElementReading.AtomText(attributes);
            case KnownElement.Author:
                return ElementReading.Person;
            case KnownElement.AtomCategory:
                if (CategoryReading.Read(context, name, attributes, baseUrl) is { } category)
                    _categories.Add(category);
                return ElementReading.Empty;
            case KnownElement.AtomId or KnownElement.AtomUpdated:
                return ElementReading.Exact;
            case KnownElement.AtomContent or KnownElement.AtomSummary or KnownElement.AtomPublished:
                return null;
            default:
                context.NoPlace(name, "the model has no place for it.");
                return ElementReading.Skipped;
        }
    }

    public void End(FrameKind parent, in Frame frame, ReadOnlySpan<byte> text)
    {
        if (parent == FrameKind.Person)
            EndOfPerson(frame, text);
        else if (parent == FrameKind.Image)
            EndOfImage(frame, text);
        else if (frame.Element == KnownElement.AtomTitle)
            _title ??= ValueText.Line(frame, text);
        else if (frame.Element == KnownElement.AtomRights)
            _rights ??= ValueText.Plain(frame, text);
        else if (frame.Element == KnownElement.AtomId)
            _id ??= ValueText.Exact(text);
        else if (frame.Element == KnownElement.AtomUpdated)
            _updated ??= context.Date(frame.Name, text);
    }

    /// <summary>The person; null where there are no values.</summary>
    /// <param name="text">What stands beside the elements: RSS has the name there.</param>
    public FeedPerson? Person(ReadOnlySpan<byte> text)
    {
        if (_name is null && _email is null && _url is null)
            return Mailbox.Read(ValueText.Exact(text));
        return new FeedPerson { Name = _name, Email = _email, Url = context.Urls.Finish("author", _url) };
    }

    public FeedImage? Image() =>
        _imageUrl is null ? null : new FeedImage { Url = _imageUrl, Alt = _imageAlt, Width = _width, Height = _height };

    public FeedSource? Source()
    {
        var self = _self ?? (_id is not null && UrlReading.HasScheme(_id) && Uri.TryCreate(_id, UriKind.Absolute, out var id) ? id : null);
        return self is null ? null : new FeedSource
        {
            Id = _id,
            Title = _title ?? "",
            FeedUrl = context.Urls.Finish("source", self)!,
            Url = context.Urls.Finish("source", _page),
            Updated = _updated,
            Authors = SourceAuthors,
            Categories = _categories,
            Rights = _rights,
        };
    }

    private ElementReading? Foreign(ElementName name)
    {
        if (name.Element is not (KnownElement.Unknown or KnownElement.NoPlace))
            return null;
        context.NoPlace(name, "the model has no place for it.");
        return ElementReading.Skipped;
    }

    public static bool IsOfPerson(ElementName name) =>
        name.NamespaceMeaning is NamespaceMeaning.Atom or NamespaceMeaning.Rss && name.Local.ToUpperInvariant() is "NAME" or "EMAIL"
            or "URI" or "URL"
            or "HOMEPAGE";

    private void EndOfPerson(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (frame.Name.Local.Equals("name", StringComparison.OrdinalIgnoreCase))
            _name ??= ValueText.Line(frame, text);
        else if (frame.Name.Local.Equals("email", StringComparison.OrdinalIgnoreCase))
            _email ??= ValueText.Line(frame, text);
        else
            _url ??= context.Urls.Read(frame.Name.ToString(), ValueText.Exact(text), frame.Base);
    }

    private void EndOfImage(in Frame frame, ReadOnlySpan<byte> text)
    {
        switch (frame.Element)
        {
            case KnownElement.Url:
                _imageUrl ??= context.Urls.Read("image.url", ValueText.Exact(text), frame.Base);
                break;
            case KnownElement.Description:
                _imageAlt ??= ValueText.Plain(frame, text);
                break;
            case KnownElement.Width:
                _width ??= context.Size("image.width", ValueText.Exact(text));
                break;
            case KnownElement.Height:
                _height ??= context.Size("image.height", ValueText.Exact(text));
                break;
        }
    }
}
