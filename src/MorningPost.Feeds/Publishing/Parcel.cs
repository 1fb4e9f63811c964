using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>A document on its way to the store.</summary>
/// <param name="Order">Its place among all that were sent.</param>
/// <param name="Content">All of it; disposed of when it is delivered.</param>
/// <param name="Document">Where it goes.</param>
/// <param name="Feed">The number of the feed it belongs to; -1 when it belongs to none.</param>
/// <param name="Number">Its number in that feed.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="Mode">When it is written.</param>
internal readonly record struct Parcel(int Order, Utf8Buffer Content, FeedStoreDocument Document, int Feed, int Number, int Items, PutMode Mode);
