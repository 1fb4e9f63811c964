namespace MorningPost.Feeds.Publishing;

/// <summary>A document that another layout has moved.</summary>
/// <param name="From">Its old address, relative to the base.</param>
/// <param name="To">Its new one.</param>
/// <param name="IsKept">Whether it still is at the old address too, and is kept up to date there: a subscription document, until its
/// removal is asked for.</param>
public readonly record struct MovedDocument(string From, string To, bool IsKept);
