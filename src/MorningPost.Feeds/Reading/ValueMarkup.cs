using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Tells markup that belongs to a text from the next element, where the text's own element was never closed.</summary>
internal static class ValueMarkup
{
    /// <summary>Whether an element that begins in a text ends it.</summary>
    /// <param name="value">The element of the text.</param>
    /// <param name="name">The element that begins.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="isDirect">Whether it isn't inside of other markup.</param>
    public static bool Ends(in Frame value, ElementName name, TagAttributes attributes, bool isDirect)
    {
        var isBody = value.Text is TextKind.Html or TextKind.Xhtml || value.Element is KnownElement.Description
            or KnownElement.DcDescription
            or KnownElement.AtomContent;
        if (name.Element == KnownElement.Unknown)
            return !isBody && name.NamespaceMeaning == NamespaceMeaning.Other && name.Namespace.Uri.Length > 0 && !HtmlNames.Contains(
                name.Local);
        if (name.Element is KnownElement.XhtmlBody or KnownElement.Docs or KnownElement.Items)
            return false;
        if (!isBody || !HtmlNames.Contains(name.Local))
            return true;
        // HTML has elements of these names too; there they have attributes, and stand where no item has them.
        return isDirect && name.Element switch
        {
            KnownElement.Link or KnownElement.Title or KnownElement.AtomTitle => attributes.Count == 0,
            KnownElement.AtomLink => attributes["href"u8] is not null && attributes["rel"u8] is not "stylesheet",
            KnownElement.Source => attributes["url"u8] is not null,
            KnownElement.AtomSummary => true,
            _ => name.Prefix.Length > 0,
        };
    }
}
