using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>An item of a feed.</summary>
/// <remarks>A value; lists are compared by their elements. Each property says which element of RSS 2.0, Atom 1.0 and JSON Feed 1.1 it
/// is.</remarks>
public sealed record FeedItem
{
    /// <summary>The item's identity for ever, unique in its feed, compared as a string and never altered.</summary>
    /// <remarks>RSS <c>guid</c> (<c>isPermaLink</c> is true exactly when the id is <see cref="Url"/>), Atom <c>id</c> (an absolute IRI
    /// there), JSON Feed <c>id</c>.</remarks>
    public required string Id { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The item's page. Absolute, http or https.</summary>
    /// <remarks>RSS <c>link</c>, Atom <c>link rel="alternate"</c>, JSON Feed <c>url</c>.</remarks>
    public Uri? Url { get; init; }

    /// <summary>The page elsewhere that the item is about. Absolute.</summary>
    /// <remarks>RSS <c>atom:link rel="related"</c>, Atom <c>link rel="related"</c>, JSON Feed <c>external_url</c>.</remarks>
    public Uri? ExternalUrl { get; init; }

    /// <summary>The headline. Plain text.</summary>
    /// <remarks><c>title</c> in all three. Atom demands one: there the beginning of the summary or of the body stands for it, and never the
    /// id. It goes out on one line.</remarks>
    public string? Title { get; init; }

    /// <summary>A sentence or two about the item. Plain text.</summary>
    /// <remarks>RSS <c>description</c>, Atom <c>summary</c>, JSON Feed <c>summary</c>.</remarks>
    public string? Summary { get; init; }

    /// <summary>The body.</summary>
    /// <remarks>RSS <c>content:encoded</c> (or <c>description</c> when there is no summary), Atom <c>content</c>, JSON Feed
    /// <c>content_html</c> or <c>content_text</c>.</remarks>
    public FeedContent? Content { get; init; }

    /// <summary>When it was published.</summary>
    /// <remarks>RSS <c>pubDate</c>, Atom <c>published</c>, JSON Feed <c>date_published</c>; always written in UTC.</remarks>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When its substance last changed.</summary>
    /// <remarks>Atom <c>updated</c> (demanded there: <see cref="Published"/> stands for it), JSON Feed <c>date_modified</c>. RSS:
    /// <c>atom:updated</c>
    /// only when <see cref="FeedFormatOptions.RssUpdated"/> says so, since some readers take it for the date.</remarks>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who wrote it, in order. The feed's authors when empty.</summary>
    /// <remarks>RSS: one <c>dc:creator</c> with all names, or as <see cref="FeedFormatOptions.RssAuthors"/> says. Atom: one <c>author</c>
    /// each. JSON Feed: <c>authors</c>, and <c>author</c> for the first.</remarks>
    public IReadOnlyList<FeedPerson> Authors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>Who else had a part in it.</summary>
    /// <remarks>RSS <c>dc:contributor</c>, Atom <c>contributor</c>. JSON Feed has none.</remarks>
    public IReadOnlyList<FeedPerson> Contributors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>What it is filed under.</summary>
    /// <remarks>RSS and Atom <c>category</c>, JSON Feed <c>tags</c>.</remarks>
    public IReadOnlyList<FeedCategory> Categories { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Files that belong to it.</summary>
    public IReadOnlyList<FeedAttachment> Attachments { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedAttachment>();

    /// <summary>The picture that leads the item.</summary>
    /// <remarks>RSS and Atom <c>media:content</c> with <c>media:description</c>, JSON Feed <c>image</c>.</remarks>
    public FeedImage? Image { get; init; }

    /// <summary>A wide picture to stand behind the headline. Absolute, http or https.</summary>
    /// <remarks>JSON Feed <c>banner_image</c> only.</remarks>
    public Uri? BannerImage { get; init; }

    /// <summary>The language where it isn't the feed's: a BCP 47 tag.</summary>
    /// <remarks>RSS <c>dc:language</c>, Atom <c>xml:lang</c>, JSON Feed <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>The copyright line, for humans. Plain text.</summary>
    /// <remarks>RSS <c>dc:rights</c>, Atom <c>rights</c>. JSON Feed has none.</remarks>
    public string? Rights { get; init; }

    /// <summary>The licence. Absolute.</summary>
    /// <remarks>RSS <c>atom:link rel="license"</c>, Atom <c>link rel="license"</c>. JSON Feed has none.</remarks>
    public Uri? License { get; init; }

    /// <summary>The page with the comments. Absolute, http or https.</summary>
    /// <remarks>RSS <c>comments</c>, Atom <c>link rel="replies"</c>. JSON Feed has none.</remarks>
    public Uri? CommentsUrl { get; init; }

    /// <summary>The feed that the item was copied from.</summary>
    public FeedSource? Source { get; init; }

    /// <summary>Links for which there is no property.</summary>
    public IReadOnlyList<FeedLink> Links { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedLink>();

    /// <summary>What the item says in vocabularies of its own. Writers declare what they need.</summary>
    public IReadOnlyList<FeedExtension> Extensions { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedExtension>();

    /// <summary>Says that the item was taken back; the rest of it then doesn't matter.</summary>
    public FeedRetraction? Retraction { get; init; }
}
