using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats;

/// <summary>What the writers read of an item, whether it is a <see cref="FeedItem"/> or a piece of an issue: what a projection shows is
/// made into no other object.</summary>
/// <remarks>Fields, and not a property each that the compiler has to look at before the first item is out.</remarks>
internal ref struct ItemView
{
    public ItemView()
    {
    }

    /// <summary>The beginning of the id where it is one of many that begin alike; null when <see cref="Id"/> is all of it.</summary>
    public string? IdScope;

    public required ReadOnlySpan<char> Id;

    public Uri? Url;

    /// <summary>Where the item is in its page, as the fragment of <see cref="Url"/>, which has none then and is legal as it stands; empty
    /// where the URL is all of it.</summary>
    public ReadOnlySpan<char> Place;

    public Uri? ExternalUrl;

    public ReadOnlySpan<char> Title;

    public string? Summary;

    public FeedContent? Content;

    /// <summary>The body where it is rendered already, in place of <see cref="Content"/>: no CR, no <c>]]&gt;</c>, nothing that XML can't
    /// hold.</summary>
    public ReadOnlySpan<byte> Html;

    public DateTimeOffset? Published;

    public DateTimeOffset? Updated;

    public IReadOnlyList<FeedPerson> Authors = ValueList.Empty<FeedPerson>();

    public IReadOnlyList<FeedPerson> Contributors = ValueList.Empty<FeedPerson>();

    public IReadOnlyList<FeedCategory> Categories = ValueList.Empty<FeedCategory>();

    public IReadOnlyList<FeedAttachment> Attachments = ValueList.Empty<FeedAttachment>();

    public FeedImage? Image;

    public Uri? BannerImage;

    public string? Language;

    public string? Rights;

    public Uri? License;

    public Uri? CommentsUrl;

    public FeedSource? Source;

    public IReadOnlyList<FeedLink> Links = ValueList.Empty<FeedLink>();

    public IReadOnlyList<FeedExtension> Extensions = ValueList.Empty<FeedExtension>();

    public FeedRetraction? Retraction;

    public readonly bool HasBody => !Html.IsEmpty || Content is not null;

    public readonly bool HasHtml => !Html.IsEmpty || Content is { IsHtml: true };

    public readonly DateTimeOffset? LastChange => FeedDate.LastChange(Published, Updated, Retraction?.When);

    public static ItemView Of(FeedItem item) => new()
    {
        Id = item.Id,
        Url = item.Url,
        ExternalUrl = item.ExternalUrl,
        Title = item.Title,
        Summary = item.Summary,
        Content = item.Content,
        Published = item.Published,
        Updated = item.Updated,
        Authors = item.Authors,
        Contributors = item.Contributors,
        Categories = item.Categories,
        Attachments = item.Attachments,
        Image = item.Image,
        BannerImage = item.BannerImage,
        Language = item.Language,
        Rights = item.Rights,
        License = item.License,
        CommentsUrl = item.CommentsUrl,
        Source = item.Source,
        Links = item.Links,
        Extensions = item.Extensions,
        Retraction = item.Retraction,
    };

    /// <summary>The id as a string. Writers have <see cref="AppendId"/>, which makes none.</summary>
    public readonly string FullId() => string.Concat(IdScope, Id);

    public readonly void AppendId(Utf8Buffer buffer, TextEscape escape)
    {
        escape.Append(buffer, IdScope);
        escape.Append(buffer, Id);
    }

    public readonly bool HasId(ReadOnlySpan<char> id) => IdScope is null
        ? id.SequenceEqual(Id)
        : id.Length == IdScope.Length + Id.Length && id.StartsWith(IdScope) && id.EndsWith(Id);
}
