using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Opens and closes elements: what each means in its place, and which elements before it, not closed, it ends.</summary>
internal sealed class OpenElements
{
    private readonly XmlContext _context;
    private readonly FrameStack _frames;
    private readonly Utf8Buffer _text;
    private readonly NameTable _names;
    private readonly MarkupText _markup;
    private readonly ItemElements _itemElements;
    private readonly FeedElements _feedElements;
    private readonly PartElements _parts;
    private readonly ExtensionTree _tree;
    private readonly ElementEnds _ends;
    private int _count;

    public OpenElements(XmlContext context, FrameStack frames, Utf8Buffer text, NameTable names, List<FeedItem> items)
    {
        (_context, _frames, _text, _names) = (context, frames, text, names);
        var links = new AtomLinks(context);
        _itemElements = new ItemElements(context, links);
        _feedElements = new FeedElements(context, links);
        _parts = new PartElements(context);
        _markup = new MarkupText(text);
        _tree = new ExtensionTree(context.Findings, names);
        _ends = new ElementEnds(context, frames, text, items, _markup, _itemElements, _feedElements, _parts, _tree);
    }

    /// <summary>Whether the element that was opened last has no end tag.</summary>
    public bool EndsAtOnce { get; private set; }

    /// <summary>What was declared before the elements that were closed last.</summary>
    public int Declared { get; private set; }

    /// <inheritdoc cref="Declared"/>
    public int Scope { get; private set; }

    /// <summary>The element that is open, for messages.</summary>
    public string Path => _frames[_frames.Value()].Name.ToString();

    /// <summary>Closes what an element can't be in, and says how it is to be understood in what is left.</summary>
    /// <returns>Whether anything was closed.</returns>
    public bool MakeRoomFor(ElementName name, TagAttributes attributes, out ElementReading reading)
    {
        var depth = _frames.Depth;
        if (name.Element is KnownElement.Item or KnownElement.Entry && EndForItem() is >= 0 and var feed)
            CloseTo(feed);
        ElementReading? found;
        while ((found = In(name, attributes)) is null)
            CloseTop(name);
        reading = found.Value;
        return _frames.Depth < depth;
    }

    /// <summary>Begins the innermost element.</summary>
    public void Open(ref Frame frame, TagAttributes attributes, bool isScoped)
    {
        if (isScoped)
            ReadScope(ref frame, attributes);
        EndsAtOnce = false;
        switch (frame.Kind)
        {
            case FrameKind.Item:
                OpenItem(frame, attributes);
                break;
            case FrameKind.Value:
                frame.Mode = frame.Text switch { TextKind.Loose => XmlText.Plain, TextKind.Xhtml => XmlText.Escaped, _ => XmlText.Kept };
                break;
            case FrameKind.Markup:
                OpenMarkup(ref frame, attributes);
                break;
            case FrameKind.Person or FrameKind.Image or FrameKind.Source:
                _parts.Begin(frame.Kind);
                frame.Mode = frame.Kind == FrameKind.Person ? XmlText.Kept : XmlText.Skipped;
                break;
            case FrameKind.Extension:
                OpenExtension(ref frame, attributes);
                break;
            case FrameKind.Feed:
                _context.Feed.OtherLanguage ??= frame.Language;
                _tree.Keep(attributes, _context.Feed.Extensions);
                break;
        }

        frame.TextStart = frame.Kind == FrameKind.Markup ? _frames.Parent.TextStart : _text.Length;
    }

    /// <summary>Closes the innermost element.</summary>
    public void Close()
    {
        ref var frame = ref _frames.Pop();
        // What is wrong with an element is said of where it begins.
        var findings = _context.Findings;
        var (position, place) = (findings.Position, findings.Place);
        (findings.Position, findings.Place) = (frame.Start, frame.Place);
        (Declared, Scope) = (frame.Declared, frame.Scope);
        _names.Leave(frame.Declared, frame.Scope);
        _ends.Close(frame);
        (findings.Position, findings.Place) = (position, place);
    }

    /// <summary>Keeps a CDATA section in an extension apart from the text before it.</summary>
    public void KeepSection(int start)
    {
        var textStart = _frames.Top.TextStart;
        _tree.Text(_text.Written[textStart..start]);
        _tree.Section(_text.Written[start..]);
        _text.Truncate(textStart);
    }

    private void CloseTo(int depth)
    {
        if (_frames.Depth > depth)
            _context.Findings.Add(ReadingRules.Mended, Path, $"<{_frames.Top.Name}> isn't closed.");
        while (_frames.Depth > depth)
            Close();
    }

    private void CloseTop(ElementName name)
    {
        if (_frames.Top.Kind != FrameKind.Empty && _context.Findings.HasRoom)
            _context.Findings.Add(ReadingRules.Mended, Path, $"<{_frames.Top.Name}> isn't closed before <{name}>.");
        Close();
    }

    /// <summary>The feed that an item belongs to; less than zero where the item is part of another item's extension.</summary>
    private int EndForItem()
    {
        var feed = _frames.Depth;
        var isExtension = false;
        for (; _frames[feed].Kind != FrameKind.Feed; feed--)
        {
            if (_frames[feed].Kind == FrameKind.Item && isExtension)
                return -1;
            isExtension |= _frames[feed].Kind == FrameKind.Extension;
        }

        return feed;
    }

    /// <summary>How an element is to be understood in the one that is open; null where it can't be in it.</summary>
    private ElementReading? In(ElementName name, TagAttributes attributes)
    {
        ref var top = ref _frames.Top;
        switch (top.Kind)
        {
            case FrameKind.Feed:
                return InFeed(name, attributes, top.Base);
            case FrameKind.Item:
                return _context.Item.Retraction is not null
                    ? name.Element == KnownElement.TombstoneComment ? ElementReading.AtomText(attributes) : ElementReading.Skipped
                    : _itemElements.Start(name, attributes, top.Base);
            case FrameKind.Value or FrameKind.Markup:
                return InValue(name, attributes);
            case FrameKind.Person or FrameKind.Image or FrameKind.Source:
                return _parts.Start(top.Kind, name, attributes, top.Base);
            case FrameKind.Empty:
                return name.Element == KnownElement.Unknown ? ElementReading.Skipped : null;
            default:
                return new ElementReading(top.Kind);
        }
    }

    private ElementReading InFeed(ElementName name, TagAttributes attributes, Uri? baseUrl) => name.Element switch
    {
        KnownElement.Item or KnownElement.Entry or KnownElement.DeletedEntry => new ElementReading(FrameKind.Item),
        KnownElement.Rss or KnownElement.Rdf or KnownElement.Channel or KnownElement.Feed => new ElementReading(FrameKind.Feed),
        _ => _feedElements.Start(name, attributes, baseUrl),
    };

    private ElementReading? InValue(ElementName name, TagAttributes attributes)
    {
        var depth = _frames.Value();
        ref var value = ref _frames[depth];
        if (value.Element is KnownElement.RssAuthor && PartElements.IsOfPerson(name) && depth == _frames.Depth)
        {
            _parts.Begin(FrameKind.Person);
            (value.Kind, value.Mode) = (FrameKind.Person, XmlText.Kept);
            return ElementReading.Loose;
        }

        if (ValueMarkup.Ends(value, name, attributes, isDirect: depth == _frames.Depth))
            return null;
        if (_frames.Top.Kind == FrameKind.Markup && HtmlNames.ClosesItself(name.Local) && _frames.Top.Name.Matches(name))
            return null;
        return new ElementReading(FrameKind.Markup);
    }

    private void OpenItem(in Frame frame, TagAttributes attributes)
    {
        _context.Findings.Item = _count++;
        var item = _context.Item;
        item.Clear();
        item.UpdatedStandsForPublished = _context.IsAtom;
        item.Language = attributes["xml:lang"u8];
        item.OtherId = attributes["rdf:about"u8]?.Trim();
        _tree.Keep(attributes, item.Extensions);
        if (frame.Element != KnownElement.DeletedEntry)
            return;
        item.Id = attributes["ref"u8]?.Trim();
        if (attributes["when"u8] is { } said && _context.Date(frame.Name, System.Text.Encoding.UTF8.GetBytes(said)) is { } when)
        {
            item.Retraction = new FeedRetraction { When = when };
            return;
        }

        item.IsLeftOut = true;
        _context.Findings.Add(ReadingRules.NoPlace, frame.Name.ToString(), "it doesn't say when the item was taken back.");
    }

    private void OpenMarkup(ref Frame frame, TagAttributes attributes)
    {
        ref var value = ref _frames[_frames.Value()];
        var isWrapper = _frames.Parent.Kind != FrameKind.Markup && !value.HasMarkup
            && frame.Name.Local.Equals("div", StringComparison.OrdinalIgnoreCase)
            && (value.Text == TextKind.Xhtml ? value.Element != KnownElement.XhtmlBody
                : frame.Name.NamespaceMeaning == NamespaceMeaning.Xhtml)
            && _text.Written[value.TextStart..].Trim(" \t\n\r"u8).IsEmpty;
        value.HasMarkup = true;
        frame.Mode = isWrapper ? value.Mode : XmlText.Escaped;
        frame.Element = isWrapper ? KnownElement.Silent : KnownElement.Unknown;
        if (isWrapper)
            return;
        _markup.Start(frame.Name, attributes);
        EndsAtOnce = HtmlNames.IsVoid(frame.Name.Local);
    }

    private void OpenExtension(ref Frame frame, TagAttributes attributes)
    {
        ref var parent = ref _frames.Parent;
        if (parent.Kind == FrameKind.Extension)
        {
            _tree.Text(_text.Written[parent.TextStart..]);
            _text.Truncate(parent.TextStart);
        }

        frame.Mode = XmlText.Kept;
        _tree.Open(frame.Name, attributes);
    }

    private void ReadScope(ref Frame frame, TagAttributes attributes)
    {
        frame.Language = attributes["xml:lang"u8]?.Trim() ?? frame.Language;
        if (attributes["xml:base"u8] is not { } text)
            return;
        var outer = frame.Base ?? _context.Urls.Address;
        if (_context.Urls.Read("xml:base", text, outer) is { IsAbsoluteUri: true } url)
            frame.Base = url;
    }
}
