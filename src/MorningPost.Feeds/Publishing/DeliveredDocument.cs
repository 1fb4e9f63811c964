namespace MorningPost.Feeds.Publishing;

/// <summary>A document that was looked at: its place among all that were sent, where it belongs, and what it holds.</summary>
/// <param name="Order">Its place among all that were sent.</param>
/// <param name="Archive">The place of its projection; -1 for a document that belongs to none.</param>
/// <param name="Format">The place of its format.</param>
/// <param name="Page">Its number there.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Path">Its path, where the numbers don't say it.</param>
internal readonly record struct DeliveredDocument(int Order, short Archive, short Format, int Page, int Items, long Bytes, string? Path);
