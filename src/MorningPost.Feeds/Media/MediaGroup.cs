using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>One thing to see or to hear in several files: other encodings, sizes, languages.</summary>
/// <remarks><c>media:group</c>. Different things are different groups.</remarks>
public sealed record MediaGroup : MediaMetadata
{
    /// <summary>The files. Two or more, since a single one is no choice: validators remark on that, and it belongs into
    /// <see cref="FeedItem.Attachments"/>.</summary>
    /// <remarks><c>media:content</c>.</remarks>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<MediaContent> Contents { get; init => field = ValueList.Of(value); }
}
