using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>A feed: everything but its items, which are a sequence beside it.</summary>
/// <remarks>A value; lists are compared by their elements. Each property says which element of RSS 2.0, Atom 1.0 and JSON Feed 1.1 it
/// is.</remarks>
public sealed record Feed
{
    /// <summary>The feed's name. Plain text, not blank; it goes out on one line.</summary>
    /// <remarks><c>title</c> in all three.</remarks>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The feed's identity for ever: an absolute IRI, compared as a string and never altered.</summary>
    /// <remarks>Atom <c>id</c>; where it is absent <see cref="FeedUrl"/> stands for it. RSS and JSON Feed have none.</remarks>
    public string? Id { get; init; }

    /// <summary>The page that the feed is about. Absolute, http or https.</summary>
    /// <remarks>RSS <c>link</c>, Atom <c>link rel="alternate"</c>, JSON Feed <c>home_page_url</c>.</remarks>
    public Uri? Url { get; init; }

    /// <summary>The feed's own address. Absolute, http or https.</summary>
    /// <remarks>RSS <c>atom:link rel="self"</c>, Atom <c>link rel="self"</c>, JSON Feed <c>feed_url</c>.</remarks>
    public Uri? FeedUrl { get; init; }

    /// <summary>What the feed is about, in a sentence or two. Plain text.</summary>
    /// <remarks>RSS <c>description</c> (demanded there: the title stands for it), Atom <c>subtitle</c>, JSON Feed
    /// <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>The language of the feed: a BCP 47 tag.</summary>
    /// <remarks>RSS <c>language</c>, Atom <c>xml:lang</c>, JSON Feed <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>When the feed last changed in substance.</summary>
    /// <remarks>RSS <c>lastBuildDate</c>, Atom <c>updated</c> (demanded there). JSON Feed has none.
    /// Where it is absent, the writer takes the date of the first item.</remarks>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who is responsible, in order.</summary>
    /// <remarks>RSS: one <c>dc:creator</c> with all names, or as <see cref="FeedFormatOptions.RssAuthors"/> says. Atom: one
    /// <c>author</c> each, on the feed and on every entry that names none. JSON Feed: <c>authors</c> and <c>author</c> of every item that
    /// names none; the feed's own
    /// are in the object <c>_morningpost</c>, since some readers make those at the top co-authors of every item.</remarks>
    public IReadOnlyList<FeedPerson> Authors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>Who else had a part in it.</summary>
    /// <remarks>RSS <c>dc:contributor</c>, Atom <c>contributor</c>. JSON Feed has none.</remarks>
    public IReadOnlyList<FeedPerson> Contributors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>What the feed as a whole is filed under.</summary>
    /// <remarks>RSS and Atom <c>category</c>. JSON Feed has none.</remarks>
    public IReadOnlyList<FeedCategory> Categories { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>The copyright line, for humans. Plain text.</summary>
    /// <remarks>RSS <c>copyright</c>, Atom <c>rights</c>. JSON Feed has none.</remarks>
    public string? Rights { get; init; }

    /// <summary>The licence. Absolute.</summary>
    /// <remarks>RSS <c>atom:link rel="license"</c>, Atom <c>link rel="license"</c>. JSON Feed has none.</remarks>
    public Uri? License { get; init; }

    /// <summary>A square picture, about 512 × 512. Absolute.</summary>
    /// <remarks>Atom <c>icon</c>, JSON Feed <c>icon</c>. RSS <c>image</c> where there is no <see cref="Logo"/> that RSS can show.</remarks>
    public Uri? Icon { get; init; }

    /// <summary>A small square picture, at least 64 × 64. Absolute.</summary>
    /// <remarks>JSON Feed <c>favicon</c> only.</remarks>
    public Uri? Favicon { get; init; }

    /// <summary>A wide picture.</summary>
    /// <remarks>RSS <c>image</c> (PNG, JPEG or GIF; a size beyond 144 × 400 isn't said there), Atom <c>logo</c>, JSON Feed <c>icon</c>
    /// where <see cref="Icon"/> is absent.</remarks>
    public FeedImage? Logo { get; init; }

    /// <summary>Where changes are announced.</summary>
    public IReadOnlyList<FeedHub> Hubs { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedHub>();

    /// <summary>Links for which there is no property.</summary>
    public IReadOnlyList<FeedLink> Links { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedLink>();

    /// <summary>How this document hangs together with others (RFC 5005).</summary>
    public FeedPaging? Paging { get; init; }

    /// <summary>How often the feed changes.</summary>
    public FeedSchedule? Schedule { get; init; }

    /// <summary>No more items will come.</summary>
    /// <remarks>JSON Feed <c>expired</c>. RSS and Atom have none.</remarks>
    public bool IsExpired { get; init; }

    /// <summary>A note for somebody who looks at the raw document. Plain text.</summary>
    /// <remarks>JSON Feed <c>user_comment</c>. RSS and Atom have none.</remarks>
    public string? UserComment { get; init; }

    /// <summary>What the feed says in vocabularies of its own.</summary>
    public IReadOnlyList<FeedExtension> Extensions { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedExtension>();

    /// <summary>Vocabularies of items that come one by one, to be declared once on the root.</summary>
    /// <remarks>
    /// Only a hint for streams, empty when absent: the writer finds the vocabularies of <see cref="Extensions"/>, and those of the items
    /// where they
    /// are a collection. What a streamed item needs beyond these is declared on its elements, and in JSON Feed nothing says what it is
    /// about.
    /// </remarks>
    public IReadOnlyList<FeedNamespace> Namespaces { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedNamespace>();
}
