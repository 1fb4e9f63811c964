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

    public void Push(in Frame frame)
    {
        if (Depth == _maxDepth)
            throw new LimitException(nameof(FeedReaderOptions.MaxDepth), "elements are nested deeper than is allowed.");
        if (++Depth == _frames.Length)
            Array.Resize(ref _frames, _frames.Length * 2);
        _frames[Depth] = frame;
    }

    public void Pop() => _frames[Depth--] = default;

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
