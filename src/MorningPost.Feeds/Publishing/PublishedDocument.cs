namespace MorningPost.Feeds.Publishing;

/// <summary>A document of a publication.</summary>
/// <param name="Path">Its path in the store.</param>
/// <param name="Items">How many items it holds; 0 for what isn't a feed.</param>
/// <param name="Bytes">Its size.</param>
public readonly record struct PublishedDocument(string Path, int Items, long Bytes);
