using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>A document that is ready for the store.</summary>
/// <param name="Page">The archive document's number, or that of the subscription document.</param>
/// <param name="Document">Where it goes, and the newest date in it.</param>
/// <param name="Content">All of it; whoever has it last disposes of it.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="LinksNext">Whether it names the archive document behind it.</param>
internal readonly record struct FinishedDocument(int Page, FeedStoreDocument Document, Utf8Buffer Content, int Items,
    bool LinksNext = false);
