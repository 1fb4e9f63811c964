using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>What an item says about its media beyond <see cref="FeedItem.Image"/> and <see cref="FeedItem.Attachments"/>.</summary>
/// <remarks>
/// <para>Its own properties are about all media of the item: a credit here names the photographer of <see cref="FeedItem.Image"/>, a
/// thumbnail stands for the film
/// among <see cref="FeedItem.Attachments"/>. <see cref="Groups"/> hold media that come in several encodings or sizes.</para>
/// <para><see cref="MediaExtensions.ToExtension"/> makes an extension of it.</para>
/// </remarks>
public sealed record MediaDetails : MediaMetadata
{
    /// <summary>Media that come in several files, of which a reader takes one.</summary>
    /// <remarks><c>media:group</c>. The files need not be among <see cref="FeedItem.Attachments"/>; readers that don't know groups see
    /// those alone.</remarks>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<MediaGroup> Groups { get; init => field = ValueList.Of(value); } = ValueList.Empty<MediaGroup>();
}
