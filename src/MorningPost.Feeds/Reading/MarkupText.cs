using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Writes tags that stand in a text as HTML has them: without prefixes and namespaces, and with no end tag where there is no
/// content.</summary>
internal sealed class MarkupText(Utf8Buffer target)
{
    public void Start(ElementName name, TagAttributes attributes)
    {
        target.Append((byte)'<');
        target.AppendText(name.Local);
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes.Name(i);
            if (attribute.StartsWith("xmlns"u8))
                continue;
            target.Append((byte)' ');
            target.Append(attribute.SequenceEqual("xml:lang"u8) ? "lang"u8 : attribute);
            target.Append("=\""u8);
            for (var value = attributes.Raw(i); !value.IsEmpty;)
            {
                var quote = value.IndexOfAny((byte)'"', (byte)'<');
                target.Append(quote < 0 ? value : value[..quote]);
                if (quote >= 0)
                    target.Append(value[quote] == '"' ? "&quot;"u8 : "&lt;"u8);
                value = quote < 0 ? default : value[(quote + 1)..];
            }

            target.Append((byte)'"');
        }

        target.Append((byte)'>');
    }

    public void End(ElementName name)
    {
        if (HtmlNames.IsVoid(name.Local))
            return;
        target.Append("</"u8);
        target.AppendText(name.Local);
        target.Append((byte)'>');
    }
}
