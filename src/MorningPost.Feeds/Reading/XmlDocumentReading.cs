using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads RSS, Atom and mixtures of both: tags in, items out, with a stack of its own and no recursion.</summary>
internal sealed class XmlDocumentReading : DocumentReading
{
    private readonly FeedReaderOptions _options;
    private readonly ReadingFindings _findings;
    private readonly Utf8Buffer _text = new(1 << 12);
    private readonly XmlTokenizer _tokens;
    private readonly NameTable _names;
    private readonly XmlContext _context;
    private readonly FrameStack _frames;
    private readonly OpenElements _open;
    private string? _firstRoot;
    private long _shifted;
    private long _run;
    private bool _hasRoot;

    public XmlDocumentReading(ReadingFindings findings, FeedReaderOptions options)
    {
        (_options, _findings) = (options, findings);
        _tokens = new XmlTokenizer(_text, options.MaxAttributes);
        _names = new NameTable(options.MaxNames);
        _context = new XmlContext(findings, new UrlReading(findings, options.BaseUrl));
        _frames = new FrameStack(options.MaxDepth, options.BaseUrl);
        _open = new OpenElements(_context, _frames, _text, _names, Items);
    }

    public override FeedFormat Format => _context.IsAtom ? FeedFormat.Atom : FeedFormat.Rss;

    public override int Position => _tokens.End;

    public override Feed Feed => _context.Feed.Build();

    public override FeedGenerator? Generator => _context.Feed.Generator;

    public override void Shift(int count)
    {
        _frames.Shift(count, _findings);
        _tokens.Shift(count);
        _shifted += count;
    }

    public override bool Read(ReadOnlySpan<byte> window, bool isLast)
    {
        while (GoesOn())
        {
            var before = _text.Length;
            var token = _tokens.Read(window, isLast);
            if (token == XmlToken.More)
                return false;
            (_findings.Position, _findings.Place) = (_tokens.FaultStart, null);
            if (_tokens.Fault is { } fault && _findings.HasRoom)
                _findings.Add(ReadingRules.Mended, _open.Path, fault);
            if (_tokens.End > _findings.FirstInvalid)
                _findings.Pass(_tokens.End, _open.Path);
            if (token == XmlToken.Text)
                Text(before);
            else if (token == XmlToken.Start)
                Start(window);
            else if (token == XmlToken.End)
                End(window);
            else
                return Finish();
        }

        return true;
    }

    public override void Dispose()
    {
        base.Dispose();
        _text.Dispose();
    }

    private void Text(int before)
    {
        ref var frame = ref _frames.Top;
        if (_tokens.IsSection && frame.Kind == FrameKind.Extension)
            _open.KeepSection(before);
        frame.HasSection |= _tokens.IsSection;
        _run += _tokens.End - _tokens.Start;
        if (Math.Max(_text.Length - frame.TextStart, _run) > _options.MaxTextLength)
            throw new LimitException(nameof(FeedReaderOptions.MaxTextLength), "a text is longer than is allowed.");
        if (!_hasRoot)
            CheckJunk();
    }

    private void CheckJunk()
    {
        if (_shifted + _tokens.End > _options.MaxJunkLength)
            throw _firstRoot is null ? new LimitException(nameof(FeedReaderOptions.MaxJunkLength), "there is no feed at the beginning.")
                : Unknown(_firstRoot);
    }

    private void Start(ReadOnlySpan<byte> window)
    {
        var tag = _tokens.Tag;
        var attributes = new TagAttributes(window, tag.Attributes);
        var raw = window.Slice(tag.NameStart, tag.NameLength);
        var (declared, scope) = (_names.Declared, _names.Scope);
        var isScoped = Declare(attributes);
        var name = _names.Find(raw);
        if (!_hasRoot && !Root(ref name, raw))
        {
            _names.Leave(declared, scope);
            CheckJunk();
            return;
        }

        if (_open.MakeRoomFor(name, attributes, out var reading))
        {
            // What was closed took its declarations along, and these stood behind them.
            _names.Leave(_open.Declared, _open.Scope);
            (declared, scope) = (_names.Declared, _names.Scope);
            if (isScoped)
                Declare(attributes);
            name = _names.Find(raw);
        }

        ref var frame = ref _frames.Push(name, reading);
        (frame.Declared, frame.Scope, frame.Start) = (declared, scope, _tokens.Start);
        _open.Open(ref frame, attributes, isScoped);
        if (tag.IsEmpty || _open.EndsAtOnce)
            _open.Close();
        Continue();
    }

    /// <summary>An end tag closes the nearest element of its name, and everything in it; where there is none it is nothing.</summary>
    private void End(ReadOnlySpan<byte> window)
    {
        var tag = _tokens.Tag;
        var raw = window.Slice(tag.NameStart, tag.NameLength);
        if (_frames.Depth > 0 && _frames.Top.Name.Is(raw))
        {
            _open.Close();
            Continue();
            return;
        }

        var name = _names.Find(raw);
        var depth = _frames.FindOpen(name);
        if (depth > 0)
        {
            if (depth < _frames.Depth && _findings.HasRoom)
                _findings.Add(ReadingRules.Mended, _open.Path, $"<{_frames.Top.Name}> isn't closed.");
            while (_frames.Depth >= depth)
                _open.Close();
        }
        else if (_hasRoot && !HtmlNames.IsVoid(name.Local) && _findings.HasRoom)
            _findings.Add(ReadingRules.Mended, _open.Path, $"</{name}> has no start tag.");
        Continue();
    }

    private bool Finish()
    {
        if (!_hasRoot)
            throw Unknown(_firstRoot);
        if (_frames.Depth > 0)
            _findings.Add(ReadingRules.Mended, _open.Path, $"the document ends before <{_frames.Top.Name}> is closed.");
        while (_frames.Depth > 0)
            _open.Close();
        IsDone = true;
        return true;
    }

    /// <summary>Tells the tokenizer how the text that follows is read.</summary>
    private void Continue()
    {
        _run = 0;
        ref var frame = ref _frames.Top;
        _tokens.Mode = frame.Mode;
        _tokens.OpenName = frame.Name.EndTag;
        _tokens.Limit = frame.TextStart + _options.MaxTextLength;
    }

    /// <summary>Declares the namespaces of a tag.</summary>
    /// <returns>Whether the tag has any of XML's own attributes, which count for what is inside of it.</returns>
    private bool Declare(TagAttributes attributes)
    {
        var isScoped = false;
        for (var i = 0; i < attributes.Count; i++)
        {
            var name = attributes.Name(i);
            if (name.Length < 5 || name[0] != 'x' || !name.StartsWith("xml"u8))
                continue;
            isScoped = true;
            if (name.SequenceEqual("xmlns"u8))
                _names.Declare("", attributes.Value(i).Trim());
            else if (name.StartsWith("xmlns:"u8))
                _names.Declare(Utf8Text.Read(name[6..]), attributes.Value(i).Trim());
        }

        return isScoped;
    }

    /// <summary>Finds the element that a feed begins with. One that is in a namespace of its own is RSS or Atom by its name.</summary>
    private bool Root(ref ElementName name, ReadOnlySpan<byte> raw)
    {
        var local = name.Local.ToUpperInvariant();
        var isFirst = _firstRoot is null;
        _firstRoot ??= name.ToString();
        if (local is "HTML" or "OPML" or "URLSET" or "SITEMAPINDEX")
            throw Unknown(_firstRoot);
        if (local is not ("RSS" or "RDF" or "CHANNEL" or "FEED") && !(isFirst && local is "ITEM" or "ENTRY"))
            return false;
        _context.IsAtom = local is "FEED" or "ENTRY";
        _names.Own(name.Namespace, _context.IsAtom ? NamespaceMeaning.Atom : NamespaceMeaning.Rss);
        name = _names.Find(raw);
        return _hasRoot = true;
    }

    private FeedException Unknown(string? root) => root is null
        ? _findings.Refuse(ReadingRules.Malformed, "", "the document has no element.")
        : _findings.Refuse(ReadingRules.UnknownFormat, root, "this root element isn't that of a feed.");
}
