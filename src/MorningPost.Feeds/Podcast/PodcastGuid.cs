using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>Computes the identity that Podcasting 2.0 gives to a show.</summary>
public static class PodcastGuid
{
    private static readonly Guid Namespace = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>The identity of the show whose feed has this address.</summary>
    /// <param name="feedUrl">The feed's address when the show begins. It counts to the letter, but for its scheme and the slashes at its
    /// end.</param>
    /// <returns>A version 5 UUID, for <see cref="PodcastShow.Id"/>: the same for ever, so keep it when the feed moves.</returns>
    public static Guid FromFeedUrl(Uri feedUrl)
    {
        ArgumentNullException.ThrowIfNull(feedUrl);
        if (!FeedUrl.IsWeb(feedUrl))
        {
            throw new ArgumentException(
                $"\"{feedUrl.OriginalString}\" is no address of a feed: give the whole URL, with https: and host.", nameof(feedUrl));
        }

        var url = FeedUrl.ToAscii(feedUrl);
        var name = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return NameUuid.Of(Namespace, name);
    }
}
