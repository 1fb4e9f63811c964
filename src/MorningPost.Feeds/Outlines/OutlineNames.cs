using System.Collections.Frozen;
using System.Xml;

namespace MorningPost.Feeds.Outlines;

/// <summary>The attributes that OPML has; programs write them in any case.</summary>
internal static class OutlineNames
{
    public static readonly FrozenSet<string> Known = new[]
    {
        "text", "title", "type", "xmlUrl", "htmlUrl", "description", "language", "version", "category", "created",
        "isComment", "isBreakpoint",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an attribute can be called that.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || name == "xmlns" || name.Contains(':', StringComparison.Ordinal))
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (!(i == 0 ? XmlConvert.IsStartNCNameChar(name[i]) : XmlConvert.IsNCNameChar(name[i])))
                return false;
        }

        return true;
    }
}
