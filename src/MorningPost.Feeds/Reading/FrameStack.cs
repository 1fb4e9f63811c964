using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>The elements that are open, outermost first. The document itself is the first of them, and stays.</summary>
internal sealed class FrameStack
{
    private readonly int _maxDepth;
    private Frame[] _frames = new Frame[16];

    public FrameStack(int maxDepth, Uri? baseUrl)
    {
        _maxDepth = maxDepth;
        _frames[0] = new Frame
        {
            Name = new ElementName([], "", "", NameTable.Undeclared, NamespaceMeaning.Other, KnownElement.Unknown),
            Kind = FrameKind.Feed,
            Base = baseUrl,
        };
    }

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    public ref Frame Top => ref _frames[Depth];

    public ref Frame this[int depth] => ref _frames[depth];

    /// <summary>What the innermost element is in.</summary>
    public ref Frame Parent => ref _frames[Depth - 1];

    /// <summary>Opens an element. What it has from its parent is in its frame, and what the tag says.</summary>
    public ref Frame Push(ElementName name, in ElementReading reading)
    {
        if (Depth == _maxDepth)
            throw new LimitException(nameof(FeedReaderOptions.MaxDepth), "elements are nested deeper than is allowed.");
        if (++Depth == _frames.Length)
            Array.Resize(ref _frames, _frames.Length * 2);
        ref var frame = ref Top;
        ref var parent = ref Parent;
        (frame.Name, frame.Element, frame.Kind) = (name, name.Element, reading.Kind);
        (frame.Text, frame.Type, frame.Attribute) = (reading.Text, reading.Type, reading.Attribute);
        (frame.Base, frame.Language) = (parent.Base, parent.Language);
        (frame.Mode, frame.HasMarkup, frame.HasSection, frame.Place) = (XmlText.Skipped, false, false, null);
        return ref frame;
    }

    /// <summary>Closes the innermost element.</summary>
    /// <returns>Its frame, which is there until the next is opened.</returns>
    public ref Frame Pop() => ref _frames[Depth--];

    /// <summary>The first bytes of the window are dropped: elements that began in them keep line and column.</summary>
    public void Shift(int count, ReadingFindings findings)
    {
        for (var depth = 1; depth <= Depth; depth++)
        {
            ref var frame = ref _frames[depth];
            if (frame.Start < count)
                frame.Place ??= findings.Locate(frame.Start);
            frame.Start -= count;
        }
    }

    /// <summary>The innermost open element of that name; 0 where there is none.</summary>
    public int FindOpen(ElementName name)
    {
        for (var depth = Depth; depth > 0; depth--)
        {
            if (_frames[depth].Name.Matches(name))
                return depth;
        }

        return 0;
    }

    /// <summary>The innermost open element of that kind; -1 where there is none.</summary>
    public int Find(FrameKind kind)
    {
        for (var depth = Depth; depth >= 0; depth--)
        {
            if (_frames[depth].Kind == kind)
                return depth;
        }

        return -1;
    }

    /// <summary>The value whose text the top is in.</summary>
    public int Value()
    {
        var depth = Depth;
        while (_frames[depth].Kind == FrameKind.Markup)
            depth--;
        return depth;
    }
}
