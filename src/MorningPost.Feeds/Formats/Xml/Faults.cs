namespace MorningPost.Feeds.Formats.Xml;

/// <summary>What isn't well-formed and is read all the same, in words.</summary>
internal static class Faults
{
    public const string Ampersand = "an ampersand begins no reference, and is read as text.";
    public const string Attribute = "an attribute has no quotes, or only one, or no value.";
    public const string CData = "a CDATA section isn't closed.";
    public const string Comment = "a comment isn't closed.";
    public const string Control = "a character is none that XML can hold, and became U+FFFD.";
    public const string Cut = "the document ends inside of a tag.";
    public const string Declaration = "a declaration isn't closed.";
    public const string Entity = "a reference has a name that nobody knows, and counts as text.";
    public const string LessThan = "a less-than sign begins no tag, and is read as text.";
    public const string Tag = "a tag isn't closed.";
}
