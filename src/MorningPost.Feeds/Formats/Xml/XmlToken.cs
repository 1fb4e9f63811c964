namespace MorningPost.Feeds.Formats.Xml;

/// <summary>What an <see cref="XmlTokenizer"/> found.</summary>
internal enum XmlToken
{
    /// <summary>Nothing: more input is needed.</summary>
    More,

    /// <summary>Text between markup, which was appended to the tokenizer's target; or markup that says nothing, such as a
    /// comment.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>The end of the input.</summary>
    Done,
}
