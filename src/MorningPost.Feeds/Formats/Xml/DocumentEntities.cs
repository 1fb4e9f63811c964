using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The entities that a document declares for itself: text, up to small limits. None is read into another, and none is
/// fetched.</summary>
internal sealed class DocumentEntities
{
    private const int MaxCount = 512;
    private const int MaxLength = 1024;

    private readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    public bool TryFind(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (_values.Count == 0 || !_values.TryGetValue(Encoding.UTF8.GetString(name), out var found))
            return false;
        value = found;
        return true;
    }

    /// <summary>Reads the internal subset of a document type.</summary>
    /// <param name="subset">The input behind the bracket.</param>
    /// <returns>How long the subset is, with what closes the document type; less than zero where that isn't there.</returns>
    public int Read(ReadOnlySpan<byte> subset)
    {
        var at = 0;
        while (true)
        {
            var stop = subset[at..].IndexOfAny((byte)'<', (byte)']');
            if (stop < 0)
                return -1;
            at += stop;
            if (subset[at] == ']')
            {
                var close = subset[at..].IndexOf((byte)'>');
                return close < 0 ? -1 : at + close + 1;
            }

            var length = subset[at..].StartsWith("<!--"u8) ? Behind(subset[at..], "-->"u8) : Declaration(subset[at..]);
            if (length < 0)
                return -1;
            at += length;
        }
    }

    private int Declaration(ReadOnlySpan<byte> text)
    {
        for (var at = 0; ;)
        {
            var stop = text[at..].IndexOfAny((byte)'"', (byte)'\'', (byte)'>');
            if (stop < 0)
                return -1;
            at += stop;
            if (text[at] == '>')
                return at + 1;
            var length = text[(at + 1)..].IndexOf(text[at]);
            if (length < 0)
                return -1;
            if (text.StartsWith("<!ENTITY"u8))
                Add(text[8..at], text.Slice(at + 1, length));
            at += length + 2;
        }
    }

    private void Add(ReadOnlySpan<byte> declared, ReadOnlySpan<byte> value)
    {
        var name = Encoding.UTF8.GetString(declared.Trim(" \t\r\n"u8));
        // A parameter entity, or one that is elsewhere, has more than a name before the quote.
        if (name.Length == 0 || name.AsSpan().ContainsAny(" \t\r\n%") || value.Length > MaxLength || _values.Count == MaxCount)
            return;
        _values.TryAdd(name, Encoding.UTF8.GetBytes(PlainText.Decode(Encoding.UTF8.GetString(value))));
    }

    private static int Behind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.IndexOf(end) is >= 0 and var at ? at + end.Length : -1;
}
