using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>One thing to see or to hear in several files: other encodings, sizes, languages.</summary>
/// <remarks><c>media:group</c>. Different things are different groups.</remarks>
public sealed record MediaGroup : MediaMetadata
{
    /// <summary>The files. Two or more, since a single one is no choice: validators remark on that, and it belongs into <see cref="FeedItem.Attachments"/>.</summary>
    /// <remarks><c>media:content</c>.</remarks>
    /// <exception cref="ArgumentException">More than one has <see cref="MediaContent.IsDefault"/>.</exception>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<MediaContent> Contents
    {
        get;
        init => field = value is null || value.Count(content => content?.IsDefault is true) <= 1
            ? ValueList.Of(value)
            : throw new ArgumentException("More than one file of the group is its default: choose the one that a reader takes when it has no reason for another.", nameof(value));
    }
}
