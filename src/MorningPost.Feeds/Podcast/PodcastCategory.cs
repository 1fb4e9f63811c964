using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>A subject of Apple's list, under which directories file a show.</summary>
/// <remarks><c>itunes:category</c>. The validator warns of subjects that aren't on the list of
/// https://podcasters.apple.com/support/1691-apple-podcasts-categories.</remarks>
public sealed record PodcastCategory
{
    /// <summary>The subject, spelled as in the list: <c>News</c>, <c>Kids &amp; Family</c>. Not blank.</summary>
    /// <remarks><c>text</c>.</remarks>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Narrower subjects, such as <c>Tech News</c> under <c>News</c>. Apple takes the first alone.</summary>
    /// <remarks><c>text</c> of an <c>itunes:category</c> inside.</remarks>
    public IReadOnlyList<string> Subcategories { get; init => field = ValueList.Of(value); } = ValueList.Empty<string>();

    /// <summary>Makes a category without subcategories.</summary>
    /// <param name="name">The subject.</param>
    public static implicit operator PodcastCategory(string name) => FromString(name);

    /// <summary>Makes a category without subcategories.</summary>
    /// <param name="name">The subject.</param>
    /// <returns>The category.</returns>
    public static PodcastCategory FromString(string name) => new() { Name = name };
}
