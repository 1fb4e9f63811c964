using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Rss;

/// <summary>Names people the way that the options choose.</summary>
internal sealed class RssPeople(Utf8Buffer buffer, FeedFormatOptions options)
{
    /// <param name="xml">Where to.</param>
    /// <param name="authors">The authors of the feed or of an item.</param>
    /// <param name="mailbox">The element that holds an address: <c>managingEditor</c> or <c>author</c>.</param>
    public void WriteAuthors(XmlOutput xml, IReadOnlyList<FeedPerson> authors, ReadOnlySpan<byte> mailbox)
    {
        if (options.RssAuthors == RssAuthorStyle.Email && FirstWithEmail(authors) is { } contact)
            WriteMailbox(xml, contact, mailbox);
        else if (options.RssAuthors == RssAuthorStyle.OneEach)
            WriteEach(xml, authors, "dc:creator"u8);
        else
            WriteJoined(xml, authors);
    }

    public static void WriteEach(XmlOutput xml, IReadOnlyList<FeedPerson> people, ReadOnlySpan<byte> element)
    {
        foreach (var person in people.Span())
            xml.Line(element, person.DisplayName);
    }

    private void WriteJoined(XmlOutput xml, IReadOnlyList<FeedPerson> authors)
    {
        var first = true;
        foreach (var author in authors.Span())
        {
            if (author.DisplayName is not { } name)
                continue;
            if (first)
            {
                xml.Open("dc:creator"u8);
                buffer.Append((byte)'>');
            }
            else
                buffer.Append(", "u8);
            TextEscape.Rss.AppendLine(buffer, name);
            first = false;
        }

        if (!first)
            xml.End("dc:creator"u8);
    }

    private void WriteMailbox(XmlOutput xml, FeedPerson contact, ReadOnlySpan<byte> element)
    {
        xml.Open(element);
        buffer.Append((byte)'>');
        TextEscape.Rss.Append(buffer, contact.Email);
        if (!Blank.Is(contact.Name))
        {
            buffer.Append(" ("u8);
            TextEscape.Rss.AppendLine(buffer, contact.Name);
            buffer.Append((byte)')');
        }

        xml.End(element);
    }

    private static FeedPerson? FirstWithEmail(IReadOnlyList<FeedPerson> people)
    {
        foreach (var person in people.Span())
        {
            if (!Blank.Is(person.Email))
                return person;
        }

        return null;
    }
}
