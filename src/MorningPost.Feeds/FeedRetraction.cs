namespace MorningPost.Feeds;

/// <summary>Says that an item was taken back.</summary>
/// <remarks>Atom: <c>at:deleted-entry</c> (RFC 6721) in place of the entry. RSS and JSON Feed have no tombstones: there the item is left
/// out.</remarks>
public sealed record FeedRetraction
{
    /// <summary>When it was taken back: <c>when</c>.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Why. Plain text: <c>at:comment</c>.</summary>
    public string? Reason { get; init; }
}
