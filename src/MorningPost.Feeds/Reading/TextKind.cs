namespace MorningPost.Feeds.Reading;

/// <summary>What the text of an element is.</summary>
internal enum TextKind : byte
{
    /// <summary>An address, a date, an id: characters as they are.</summary>
    Exact,

    /// <summary>Text for people in RSS: plain, but with whatever markup somebody has put into it.</summary>
    Loose,

    /// <summary>Plain text, in which nothing is markup.</summary>
    Literal,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>XHTML, inside of a <c>div</c> that isn't part of it.</summary>
    Xhtml,

    /// <summary>Bytes in base64.</summary>
    Base64,
}
