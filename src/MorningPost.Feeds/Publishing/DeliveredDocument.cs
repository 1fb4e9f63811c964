namespace MorningPost.Feeds.Publishing;

/// <summary>A document that was looked at: its place among all that were sent, its feed, its number there, and what it holds.</summary>
internal readonly record struct DeliveredDocument(int Order, int Feed, int Number, int Items, int Bytes);
