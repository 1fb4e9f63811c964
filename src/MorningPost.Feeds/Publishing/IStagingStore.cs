namespace MorningPost.Feeds.Publishing;

/// <summary>A store in which making a document ready takes long and showing it doesn't: several are made ready at once, and shown in their order.</summary>
internal interface IStagingStore
{
    /// <summary>Makes a document ready.</summary>
    /// <param name="document">Where it goes and how it is served.</param>
    /// <param name="content">All of it.</param>
    /// <param name="isReplacedAtOnce">Whether a newer version is ready too and will be shown right after this one: then this one needn't outlive a power failure.</param>
    /// <returns>What shows the document; disposing of it without having shown it leaves nothing.</returns>
    StagedDocument Stage(StoreDocument document, ReadOnlySpan<byte> content, bool isReplacedAtOnce);
}
