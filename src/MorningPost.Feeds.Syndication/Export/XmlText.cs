using System.Text;
using System.Xml;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>Text that XML can hold.</summary>
internal static class XmlText
{
    /// <summary>The text, with U+FFFD in place of what is no character, as our own writers have it.</summary>
    public static string Of(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!isPair && !XmlConvert.IsXmlChar(text[i]))
                (mended ??= new StringBuilder(text))[i] = '\uFFFD';
            if (isPair)
                i++;
        }

        return mended?.ToString() ?? text;
    }
}
