using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Atom;

/// <summary>An entry that was taken back (RFC 6721).</summary>
internal static class AtomTombstone
{
    private static ReadOnlySpan<byte> Element => "at:deleted-entry"u8;

    /// <summary>Whether what is written is a tombstone: some validators want those before the first entry.</summary>
    public static bool Is(ReadOnlySpan<byte> written)
    {
        var start = written.TrimStart("\n "u8);
        return start is [(byte)'<', ..] && start[1..].StartsWith(Element);
    }

    public static void Write(XmlOutput xml, scoped in ItemView item, FeedRetraction retraction)
    {
        // Declared here and not on the root: few feeds have tombstones, and validators remark on namespaces they don't know.
        xml.Open(Element);
        xml.Attribute("xmlns:at"u8, XmlNames.Tombstones);
        xml.Buffer.Append(" ref=\""u8);
        item.AppendId(xml.Buffer, TextEscape.XmlAttribute);
        xml.Buffer.Append("\" when=\""u8);
        FeedDate.AppendRfc3339(xml.Buffer, retraction.When);
        xml.Buffer.Append((byte)'"');
        if (Blank.Is(retraction.Reason))
        {
            xml.Empty();
            return;
        }

        xml.Children();
        xml.Open("at:comment"u8);
        xml.Attribute("type"u8, "text");
        xml.Text("at:comment"u8, retraction.Reason);
        xml.Close(Element);
    }
}
