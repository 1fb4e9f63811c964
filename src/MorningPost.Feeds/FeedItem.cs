using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>An item of a feed.</summary>
/// <remarks>A value; lists are compared by their elements. Each property says which element of RSS 2.0, Atom 1.0 and JSON Feed 1.1 it is.</remarks>
public sealed record FeedItem
{
    // Fields and not automatic properties where a projection refills one item for every issue it writes (Refill).
    private string? _scope;
    private string _id = "";
    private Uri? _url;
    private Uri? _externalUrl;
    private string? _title;
    private string? _summary;
    private DateTimeOffset? _published;
    private DateTimeOffset? _updated;
    private IReadOnlyList<FeedPerson> _authors = ValueList.Empty<FeedPerson>();
    private IReadOnlyList<FeedCategory> _categories = ValueList.Empty<FeedCategory>();
    private IReadOnlyList<FeedAttachment> _attachments = ValueList.Empty<FeedAttachment>();
    private FeedImage? _image;
    private string? _language;
    private FeedRetraction? _retraction;
    private IReadOnlyList<FeedExtension> _extensions = ValueList.Empty<FeedExtension>();

    /// <summary>The item's identity for ever, unique in its feed, compared as a string and never altered.</summary>
    /// <remarks>RSS <c>guid</c> (<c>isPermaLink</c> is true exactly when the id is <see cref="Url"/>), Atom <c>id</c> (an absolute IRI there), JSON Feed <c>id</c>.</remarks>
    public required string Id
    {
        get => _scope is null ? _id : _scope + _id;
        init
        {
            _id = value ?? throw new ArgumentNullException(nameof(value));
            _scope = null;
        }
    }

    /// <summary>The item's page. Absolute, http or https.</summary>
    /// <remarks>RSS <c>link</c>, Atom <c>link rel="alternate"</c>, JSON Feed <c>url</c>.</remarks>
    public Uri? Url { get => _url; init => _url = value; }

    /// <summary>The page elsewhere that the item is about. Absolute.</summary>
    /// <remarks>RSS <c>atom:link rel="related"</c>, Atom <c>link rel="related"</c>, JSON Feed <c>external_url</c>.</remarks>
    public Uri? ExternalUrl { get => _externalUrl; init => _externalUrl = value; }

    /// <summary>The headline. Plain text.</summary>
    /// <remarks><c>title</c> in all three. Atom demands one: there the beginning of the summary or of the text, or else the id, stands for it.</remarks>
    public string? Title { get => _title; init => _title = value; }

    /// <summary>A sentence or two about the item. Plain text.</summary>
    /// <remarks>RSS <c>description</c>, Atom <c>summary</c>, JSON Feed <c>summary</c>.</remarks>
    public string? Summary { get => _summary; init => _summary = value; }

    /// <summary>The body.</summary>
    /// <remarks>RSS <c>content:encoded</c> (or <c>description</c> when there is no summary), Atom <c>content</c>, JSON Feed <c>content_html</c> or <c>content_text</c>.</remarks>
    public FeedContent? Content { get; init; }

    /// <summary>When it was published.</summary>
    /// <remarks>RSS <c>pubDate</c>, Atom <c>published</c>, JSON Feed <c>date_published</c>; always written in UTC.</remarks>
    public DateTimeOffset? Published { get => _published; init => _published = value; }

    /// <summary>When its substance last changed.</summary>
    /// <remarks>Atom <c>updated</c> (demanded there: <see cref="Published"/> stands for it), JSON Feed <c>date_modified</c>. RSS: <c>atom:updated</c>
    /// only when <see cref="FeedWriterOptions.RssUpdated"/> says so, since some readers take it for the date.</remarks>
    public DateTimeOffset? Updated { get => _updated; init => _updated = value; }

    /// <summary>Who wrote it, in order. The feed's authors when empty.</summary>
    /// <remarks>RSS: one <c>dc:creator</c> with all names, or as <see cref="FeedWriterOptions.RssAuthors"/> says. Atom: one <c>author</c>
    /// each. JSON Feed: <c>authors</c>, and <c>author</c> for the first.</remarks>
    public IReadOnlyList<FeedPerson> Authors { get => _authors; init => _authors = ValueList.Of(value); }

    /// <summary>Who else had a part in it.</summary>
    /// <remarks>RSS <c>dc:contributor</c>, Atom <c>contributor</c>. JSON Feed has none.</remarks>
    public IReadOnlyList<FeedPerson> Contributors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>What it is filed under.</summary>
    /// <remarks>RSS and Atom <c>category</c>, JSON Feed <c>tags</c>.</remarks>
    public IReadOnlyList<FeedCategory> Categories { get => _categories; init => _categories = ValueList.Of(value); }

    /// <summary>Files that belong to it.</summary>
    public IReadOnlyList<FeedAttachment> Attachments { get => _attachments; init => _attachments = ValueList.Of(value); }

    /// <summary>The picture that leads the item.</summary>
    /// <remarks>RSS and Atom <c>media:content</c> with <c>media:description</c>, JSON Feed <c>image</c>.</remarks>
    public FeedImage? Image { get => _image; init => _image = value; }

    /// <summary>A wide picture to stand behind the headline. Absolute, http or https.</summary>
    /// <remarks>JSON Feed <c>banner_image</c> only.</remarks>
    public Uri? BannerImage { get; init; }

    /// <summary>The language where it isn't the feed's: a BCP 47 tag.</summary>
    /// <remarks>RSS <c>dc:language</c>, Atom <c>xml:lang</c>, JSON Feed <c>language</c>.</remarks>
    public string? Language { get => _language; init => _language = value; }

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

    /// <summary>What the item says in vocabularies of its own. <see cref="Feed.Namespaces"/> declares them.</summary>
    public IReadOnlyList<FeedExtension> Extensions { get => _extensions; init => _extensions = ValueList.Of(value); }

    /// <summary>Says that the item was taken back; the rest of it then doesn't matter.</summary>
    public FeedRetraction? Retraction { get => _retraction; init => _retraction = value; }

    /// <summary>Makes this item say something else. Only for an item that never leaves the writer.</summary>
    /// <param name="scope">The beginning of the id, where the item is one of many that begin alike.</param>
    /// <param name="id">The id, or the rest of it.</param>
    /// <param name="url">As the properties of these names, like all that follow.</param>
    /// <param name="title">The title.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="updated">When it was updated.</param>
    /// <param name="authors">The authors.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="language">The language.</param>
    internal void Refill(
        string? scope,
        string id,
        Uri? url,
        string? title,
        string? summary,
        DateTimeOffset? published,
        DateTimeOffset? updated,
        IReadOnlyList<FeedPerson> authors,
        IReadOnlyList<FeedCategory> categories,
        string? language)
    {
        _scope = scope;
        _id = id;
        _url = url;
        _title = title;
        _summary = summary;
        _published = published;
        _updated = updated;
        _authors = authors;
        _categories = categories;
        _language = language;
        _externalUrl = null;
        _image = null;
        _attachments = ValueList.Empty<FeedAttachment>();
        _retraction = null;
        _extensions = ValueList.Empty<FeedExtension>();
    }

    /// <summary>Appends the id without making a string of it.</summary>
    internal void AppendId(Utf8Buffer buffer, TextEscape escape)
    {
        escape.Append(buffer, _scope);
        escape.Append(buffer, _id);
    }

    /// <summary>Whether the id is this string.</summary>
    internal bool HasId(string id) => _scope is null
        ? _id == id
        : id.Length == _scope.Length + _id.Length && id.StartsWith(_scope, StringComparison.Ordinal) && id.EndsWith(_id, StringComparison.Ordinal);

    internal void Refill(FeedExtension extension) => _extensions = ValueList.Of([extension]);

    internal void Refill(Uri? externalUrl) => _externalUrl = externalUrl;

    internal void Refill(FeedImage? image, IReadOnlyList<FeedAttachment> attachments, FeedRetraction? retraction)
    {
        _image = image;
        _attachments = attachments;
        _retraction = retraction;
    }
}
