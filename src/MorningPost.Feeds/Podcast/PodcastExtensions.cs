using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>Podcast tags: Apple's, which every directory reads, and those of Podcasting 2.0.</summary>
/// <remarks>
/// <para>RSS and Atom: elements of the namespaces <see cref="ITunesUri"/> and <see cref="PodcastUri"/>. JSON Feed: the object
/// <c>_podcast</c>, of the feed and of
/// the item, with the same facts; <c>PODCAST.md</c> in the repository lists its members.</para>
/// <para>Of what the models have no property for, the extensions that were read keep the elements.</para>
/// </remarks>
public static class PodcastExtensions
{
    /// <summary>The namespace of Apple's tags.</summary>
    public const string ITunesUri = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    /// <summary>The namespace of Podcasting 2.0.</summary>
    public const string PodcastUri = "https://podcastindex.org/namespace/1.0";

    /// <summary>Apple's vocabulary.</summary>
    public static FeedNamespace ITunes { get; } = Vocabulary("itunes", ITunesUri);

    /// <summary>The vocabulary of Podcasting 2.0.</summary>
    public static FeedNamespace Podcast { get; } = Vocabulary("podcast", PodcastUri);

    /// <summary>Both vocabularies, for <see cref="Feed.Namespaces"/> of a feed without a show whose episodes are a stream.</summary>
    public static IReadOnlyList<FeedNamespace> Namespaces { get; } = ValueList.Of([ITunes, Podcast]);

    /// <summary>Makes the extensions that say all this.</summary>
    /// <param name="show">The show.</param>
    /// <returns>One extension a namespace, for <see cref="Feed.Extensions"/>. The first has the JSON.</returns>
    public static IReadOnlyList<FeedExtension> ToExtensions(this PodcastShow show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return ToExtensions(show, PodcastElements.ITunes(show), PodcastElements.Podcast(show), PodcastJson.Show);
    }

    /// <summary>Makes the extensions that say all this.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>One extension a namespace that is needed, for <see cref="FeedItem.Extensions"/>. The first has the JSON.</returns>
    public static IReadOnlyList<FeedExtension> ToExtensions(this PodcastEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return ToExtensions(episode, PodcastElements.ITunes(episode), PodcastElements.Podcast(episode), PodcastJson.Episode);
    }

    /// <summary>Gets what a feed says about itself as a podcast, whichever format it was read from.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="show">The show, equal to the one that was written, URLs in ASCII; null when there is none.</param>
    /// <returns>Whether the feed says anything that <see cref="PodcastShow"/> has a property for.</returns>
    /// <remarks>Never throws. In RSS and Atom a value that can't be understood is left out; in JSON Feed an object with such a value is
    /// none,
    /// and a value that is wrong in form only, such as a relative URL, is given as it is: the validator finds it.</remarks>
    public static bool TryGetPodcastShow(this Feed feed, [NotNullWhen(true)] out PodcastShow? show)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (VocabularyJson.TryRead(feed.Extensions, Podcast.JsonName, PodcastJson.Show, out show))
            return true;
        show = PodcastReading.Show(Elements(feed.Extensions, IsITunes), Elements(feed.Extensions, IsPodcast));
        return show is not null;
    }

    /// <summary>Gets what an item says about itself as an episode, whichever format it was read from.</summary>
    /// <param name="item">The item.</param>
    /// <param name="episode">The episode, equal to the one that was written, URLs in ASCII; null when there is none.</param>
    /// <returns>Whether the item says anything that <see cref="PodcastEpisode"/> has a property for.</returns>
    /// <remarks>Never throws. In RSS and Atom a value that can't be understood is left out; in JSON Feed an object with such a value is
    /// none,
    /// and a value that is wrong in form only, such as a relative URL, is given as it is: the validator finds it.</remarks>
    public static bool TryGetPodcastEpisode(this FeedItem item, [NotNullWhen(true)] out PodcastEpisode? episode)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (VocabularyJson.TryRead(item.Extensions, Podcast.JsonName, PodcastJson.Episode, out episode))
            return true;
        episode = PodcastReading.Episode(Elements(item.Extensions, IsITunes), Elements(item.Extensions, IsPodcast));
        return episode is not null;
    }

    private static IReadOnlyList<FeedExtension> ToExtensions<T>(
        T value, IReadOnlyList<ExtensionElement> iTunes, IReadOnlyList<ExtensionElement> podcast, JsonTypeInfo<T> type)
    {
        var extensions = new List<FeedExtension>();
        foreach (var (vocabulary, elements) in new[] { (ITunes, iTunes), (Podcast, podcast) })
        {
            if (elements.Count > 0)
            {
                JsonElement? json = extensions.Count == 0 ? JsonSerializer.SerializeToElement(value, type) : null;
                extensions.Add(new FeedExtension { Namespace = vocabulary, Elements = elements, Json = json });
            }
        }

        return ValueList.Of(extensions);
    }

    private static IReadOnlyList<ExtensionElement> Elements(IReadOnlyList<FeedExtension> extensions, Func<string, bool> isOf) =>
        [.. extensions.Where(extension => isOf(extension.Namespace.Uri)).SelectMany(extension => extension.Elements)];

    /// <summary>Feeds spell it with capitals, as Apple once did.</summary>
    internal static bool IsITunes(string uri) => uri.Equals(ITunesUri, StringComparison.OrdinalIgnoreCase);

    /// <summary>The specification gives the page of its draft as a second name.</summary>
    internal static bool IsPodcast(string uri) =>
        uri is PodcastUri or "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";

    private static FeedNamespace Vocabulary(string prefix, string uri) => new()
    {
        Prefix = prefix,
        Uri = uri,
        JsonName = "_podcast",
        About = new Uri(PodcastUri),
    };
}
