namespace MorningPost.Feeds.Reading;

/// <summary>What an open element is to the reader.</summary>
internal enum FrameKind : byte
{
    /// <summary>What holds the items: root and channel.</summary>
    Feed,

    /// <summary>An item, or what says that there is none any more.</summary>
    Item,

    /// <summary>One whose text is a value.</summary>
    Value,

    /// <summary>Markup in such a text.</summary>
    Markup,

    Person,
    Image,
    Source,

    /// <summary>All its values are attributes.</summary>
    Empty,

    /// <summary>One that is kept as it is.</summary>
    Extension,

    /// <summary>One that the model has no place for.</summary>
    Skipped,
}
