namespace MorningPost.Feeds.Publishing;

/// <summary>When a document is written.</summary>
internal enum PutMode
{
    /// <summary>Unless it is there, byte for byte.</summary>
    IfChanged,

    /// <summary>Unless something is there under its path; not counted, since it is written again before the publication ends.</summary>
    IfMissing,

    /// <summary>In any case: this publication has written another version of it already, and counted it.</summary>
    Again,
}
