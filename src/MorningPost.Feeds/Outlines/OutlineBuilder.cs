using System.Globalization;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Outlines;

/// <summary>Builds a document of tags and texts as they come, wherever outlines stand in it. Open elements are on a stack of their
/// own.</summary>
internal sealed class OutlineBuilder(OpmlReaderOptions options)
{
    /// <summary>How many findings are kept: a document that is wrong throughout needs no more.</summary>
    private const int MostDiagnostics = 1_000;

    private readonly Stack<OutlineFrame> _open = new();
    private readonly List<OpmlOutline> _top = [];
    private readonly List<FeedDiagnostic> _diagnostics = [];
    private OpmlDocument _document = new();
    private bool _isOpml;
    private int _count;

    public void Start(string name, IReadOnlyList<OutlineAttribute> attributes, (int Line, int Column) position)
    {
        var (line, column) = position;
        if (_open.Count == options.MaxDepth)
            throw OutlineLimits.Reached(Path(), Limit($"elements are more than {options.MaxDepth} deep (MaxDepth)."), line, column);
        if (!_isOpml && !name.Equals("opml", StringComparison.OrdinalIgnoreCase))
            throw new FeedException([OutlineRules.NoOpml.At(name, "this root element isn't opml.") with { Line = line, Column = column }]);
        _isOpml = true;
        var frame = new OutlineFrame(name, line, column);
        if (!name.Equals("outline", StringComparison.OrdinalIgnoreCase))
        {
            _open.Push(frame);
            return;
        }

        if (++_count > options.MaxOutlines)
            throw OutlineLimits.Reached(Path(), Limit($"outlines are more than {options.MaxOutlines} (MaxOutlines)."), line, column);
        frame.Number = Siblings().Count;
        frame.Outlines = [];
        _open.Push(frame);
        frame.Outline = new OutlineAttributes(this, attributes).Read();
    }

    public void Text(string text)
    {
        if (_open.TryPeek(out var frame) && frame.Outlines is null && !_open.Any(open => open.Outlines is not null))
            frame.Text.Append(text);
    }

    /// <summary>An end tag closes the nearest element of its name, and what is open in that; or nothing.</summary>
    public void End(string name)
    {
        var depth = 0;
        foreach (var frame in _open)
        {
            depth++;
            if (!frame.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            for (; depth > 0; depth--)
                End();
            return;
        }
    }

    /// <param name="end">Where the document ends.</param>
    public OpmlDocument Build((int Line, int Column) end)
    {
        if (!_isOpml)
            throw new FeedException(
                [OutlineRules.Malformed.At("", "the document has no element.") with { Line = end.Line, Column = end.Column }]);
        if (_open.Count > 0)
            Say(OutlineRules.Mended, "", "the document ends before it is closed.", end);
        while (_open.Count > 0)
            End();
        return _document with { Outlines = _top, Diagnostics = _diagnostics };
    }

    private void End()
    {
        if (_open.Peek() is { Outline: null } head)
        {
            var text = head.Text.ToString();
            if (!Blank.Is(text))
                Head(head.Name, text.Trim());
        }

        var frame = _open.Pop();
        if (frame.Outline is { } outline)
            Siblings().Add(frame.Outlines!.Count == 0 ? outline : outline with { Outlines = frame.Outlines });
    }

    /// <summary>Adds a finding about the open element.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="property">An attribute of it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="position">Where. Default: where the element begins.</param>
    public void Say(FeedRule rule, string property, string message, (int Line, int Column)? position = null)
    {
        if (_diagnostics.Count == MostDiagnostics)
            return;
        var path = property.Length == 0 ? Path() : $"{Path()}/{property}";
        var (line, column) = position ?? (_open.TryPeek(out var frame) ? (frame.Line, frame.Column) : (1, 1));
        _diagnostics.Add(rule.At(path, message) with { Line = line, Column = column });
    }

    public DateTimeOffset? Date(string property, string value)
    {
        if (LooseDate.TryRead(value, out var date))
            return date;
        Say(OutlineRules.Value, property, $"\"{value}\" isn't a date.");
        return null;
    }

    public Uri? Url(string property, string value)
    {
        var text = value.Trim();
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            text = text.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "http" + text[4..] : text[5..];
        var isFile = text.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.IsFile == isFile)
            return url;
        Say(OutlineRules.Value, property, $"\"{value}\" isn't an absolute URL.");
        return null;
    }

    private void Head(string name, string text)
    {
        _document = name.ToLowerInvariant() switch
        {
            "title" => _document with { Title = text },
            "datecreated" => _document with { Created = Date("", text) },
            "datemodified" => _document with { Modified = Date("", text) },
            "ownername" => _document with { OwnerName = text },
            "owneremail" => _document with { OwnerEmail = text },
            "ownerid" => _document with { OwnerUrl = Url("", text) },
            _ => _document,
        };
    }

    private List<OpmlOutline> Siblings() => _open.FirstOrDefault(frame => frame.Outlines is not null)?.Outlines ?? _top;

    private string Path() => string.Join('/', _open.Reverse());

    private static string Limit(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
