using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Reading;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Outlines;

/// <summary>Gives the tags of an OPML document to a builder.</summary>
internal sealed class OutlineReading : IDisposable
{
    private const int MostAttributes = 256;

    private readonly ReadingInput _input;
    private readonly Utf8Buffer _text = new(256);
    private readonly XmlTokenizer _tokens;
    private readonly OutlineBuilder _builder;

    private OutlineReading(ReadOnlyMemory<byte> document, OpmlReaderOptions options)
    {
        _input = new ReadingInput(document, FeedReaderOptions.Default, long.MaxValue);
        _tokens = new XmlTokenizer(_text, MostAttributes) { Mode = XmlText.Kept };
        _builder = new OutlineBuilder(options);
    }

    public static OpmlDocument Read(ReadOnlyMemory<byte> document, OpmlReaderOptions options)
    {
        using var reading = new OutlineReading(document, options);
        return reading.Read();
    }

    public void Dispose()
    {
        _input.Dispose();
        _text.Dispose();
    }

    private OpmlDocument Read()
    {
        var window = _input.Window;
        if (_input.UnknownEncoding is { } encoding)
            _builder.Say(OutlineRules.Mended, "", $"\"{encoding}\" isn't a known encoding.");
        try
        {
            while (_tokens.Read(window, isLast: true) is var token && token != XmlToken.Done)
            {
                Take(token, window);
                if (_tokens.Fault is { } fault)
                    _builder.Say(OutlineRules.Mended, "", fault, Position());
            }
        }
        catch (LimitException e)
        {
            var (line, column) = Position();
            throw OutlineLimits.Reached("", e.Message, line, column);
        }

        return _builder.Build(Position());
    }

    private void Take(XmlToken token, ReadOnlySpan<byte> window)
    {
        if (token is not (XmlToken.Start or XmlToken.End))
            return;
        _builder.Text(Utf8Text.Read(_text.Written));
        _text.Truncate(0);
        var tag = _tokens.Tag;
        var name = Utf8Text.Read(window.Slice(tag.NameStart, tag.NameLength));
        name = name[(name.LastIndexOf(':') + 1)..];
        if (token == XmlToken.End)
        {
            _builder.End(name);
            return;
        }

        _builder.Start(name, Attributes(new TagAttributes(window, tag.Attributes)), Position());
        if (tag.IsEmpty)
            _builder.End(name);
    }

    private (int Line, int Column) Position() => _input.Locate(_tokens.Start);

    /// <summary>The attributes of no namespace: those that have a prefix are none of OPML's.</summary>
    private static List<OutlineAttribute> Attributes(TagAttributes tag)
    {
        var attributes = new List<OutlineAttribute>(tag.Count);
        for (var i = 0; i < tag.Count; i++)
        {
            var name = Utf8Text.Read(tag.Name(i));
            if (name != "xmlns" && !name.Contains(':', StringComparison.Ordinal))
                attributes.Add(new OutlineAttribute(name, tag.Value(i), IsLiteral: tag.Raw(i).IndexOf("&#x"u8) >= 0));
        }

        return attributes;
    }
}
