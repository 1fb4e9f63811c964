using System.Diagnostics.CodeAnalysis;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Media;

/// <summary>Media RSS: what an item says about pictures, sound and films.</summary>
/// <remarks>
/// <para>RSS and Atom: elements of the namespace <see cref="NamespaceUri"/>, beside those that the writers make of
/// <see cref="FeedItem.Image"/> and
/// <see cref="FeedItem.Attachments"/>. JSON Feed: the item's object <c>_media</c> with the same facts; <c>MEDIA.md</c> in the repository
/// lists its members.</para>
/// <para>Of what <see cref="MediaDetails"/> has no property for, the extension that was read keeps the elements.</para>
/// </remarks>
public static class MediaExtensions
{
    /// <summary>The namespace, with its slash at the end.</summary>
    public const string NamespaceUri = XmlNames.Media;

    /// <summary>The vocabulary.</summary>
    public static FeedNamespace Namespace { get; } = new()
    {
        Prefix = "media",
        Uri = NamespaceUri,
        JsonName = "_media",
        About = new Uri("https://www.rssboard.org/media-rss"),
    };

    /// <summary>Makes the extension that says all this.</summary>
    /// <param name="media">The details.</param>
    /// <returns>The extension, for <see cref="FeedItem.Extensions"/>.</returns>
    public static FeedExtension ToExtension(this MediaDetails media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new FeedExtension
        {
            Namespace = Namespace,
            Elements = MediaElements.Of(media),
            Json = System.Text.Json.JsonSerializer.SerializeToElement(media, MediaJson.Details),
        };
    }

    /// <summary>Gets what an item says about its media, whichever format it was read from.</summary>
    /// <param name="item">The item.</param>
    /// <param name="media">The details, equal to those that were written, URLs in ASCII; null when there are none. The item's image and
    /// attachments aren't repeated.</param>
    /// <returns>Whether the item says anything that <see cref="MediaDetails"/> has a property for.</returns>
    /// <remarks>
    /// Never throws. In RSS and Atom a value that can't be understood is left out, and a <c>media:content</c> that is neither in a group
    /// nor in the item itself,
    /// such as a second picture, is a group of its own. In JSON Feed an object with such a value is none,
    /// and a value that is wrong in form only, such as a relative URL, is given as it is: the validator finds it.
    /// </remarks>
    public static bool TryGetMedia(this FeedItem item, [NotNullWhen(true)] out MediaDetails? media)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (VocabularyJson.TryRead(item.Extensions, Namespace.JsonName, MediaJson.Details, out media))
            return true;
        media = MediaReading.Read([.. item.Extensions.Where(IsMedia).SelectMany(extension => extension.Elements)]);
        return media is not null;
    }

    /// <summary>Many feeds leave out the slash, against which the specification warns.</summary>
    private static bool IsMedia(FeedExtension extension) => extension.Namespace.Uri is NamespaceUri or "http://search.yahoo.com/mrss";
}
