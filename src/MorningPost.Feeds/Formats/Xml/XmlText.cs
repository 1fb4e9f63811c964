namespace MorningPost.Feeds.Formats.Xml;

/// <summary>What becomes of the text between tags.</summary>
internal enum XmlText
{
    /// <summary>Nobody wants it.</summary>
    Skipped,

    /// <summary>It is kept as it is, references replaced.</summary>
    Kept,

    /// <summary>Likewise, but characters that were written as hexadecimal references can be told from markup.</summary>
    Plain,

    /// <summary>It stands in markup that is kept as HTML, and is escaped for it.</summary>
    Escaped,
}
