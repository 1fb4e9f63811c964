using System.Text;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>The attributes of the tag that is read.</summary>
internal readonly ref struct TagAttributes(ReadOnlySpan<byte> window, ReadOnlySpan<TagAttribute> attributes)
{
    private readonly ReadOnlySpan<byte> _window = window;
    private readonly ReadOnlySpan<TagAttribute> _attributes = attributes;

    public int Count => _attributes.Length;

    /// <summary>The value of the first attribute of that name, without regard to case; null where there is none or it is blank.</summary>
    public string? this[ReadOnlySpan<byte> name]
    {
        get
        {
            for (var i = 0; i < _attributes.Length; i++)
            {
                if (_attributes[i].NameLength == name.Length && Ascii.EqualsIgnoreCase(Name(i), name) && Value(i) is var value && !Blank.Is(
                    value))
                    return value;
            }

            return null;
        }
    }

    public bool Has(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in _attributes)
        {
            if (Ascii.EqualsIgnoreCase(_window.Slice(attribute.NameStart, attribute.NameLength), name))
                return true;
        }

        return false;
    }

    public ReadOnlySpan<byte> Name(int index) => _window.Slice(_attributes[index].NameStart, _attributes[index].NameLength);

    public ReadOnlySpan<byte> Raw(int index) => _window.Slice(_attributes[index].ValueStart, _attributes[index].ValueLength);

    /// <summary>The value: references replaced, and white space made spaces, as XML has it.</summary>
    public string Value(int index)
    {
        var text = Utf8Text.Read(Raw(index));
        if (text.AsSpan().ContainsAny('\t', '\n', '\r'))
            text = text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        return Mended(PlainText.Decode(text));
    }

    private static string Mended(string text) =>
        XmlCharacters.IndexOfInvalid(text) < 0 ? text : string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (int at; (at = XmlCharacters.IndexOfInvalid(target)) >= 0;)
                target[at] = '\uFFFD';
        });
}
