using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats;

/// <summary>What the writers read of an item, whether it is a <see cref="FeedItem"/> or a piece of an issue: what a projection shows is
/// made into no other object.</summary>
internal readonly ref struct ItemView
{
    public ItemView()
    {
    }

    /// <summary>The beginning of the id where it is one of many that begin alike; null when <see cref="Id"/> is all of it.</summary>
    public string? IdScope { get; init; }

    public required string Id { get; init; }

    public Uri? Url { get; init; }

    public Uri? ExternalUrl { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public FeedContent? Content { get; init; }

    /// <summary>The body where it is rendered already, in place of <see cref="Content"/>: no CR, no <c>]]&gt;</c>, nothing that XML can't
    /// hold.</summary>
    public ReadOnlySpan<byte> Html { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<FeedPerson> Authors { get; init; } = ValueList.Empty<FeedPerson>();

    public IReadOnlyList<FeedPerson> Contributors { get; init; } = ValueList.Empty<FeedPerson>();

    public IReadOnlyList<FeedCategory> Categories { get; init; } = ValueList.Empty<FeedCategory>();

    public IReadOnlyList<FeedAttachment> Attachments { get; init; } = ValueList.Empty<FeedAttachment>();

    public FeedImage? Image { get; init; }

    public Uri? BannerImage { get; init; }

    public string? Language { get; init; }

    public string? Rights { get; init; }

    public Uri? License { get; init; }

    public Uri? CommentsUrl { get; init; }

    public FeedSource? Source { get; init; }

    public IReadOnlyList<FeedLink> Links { get; init; } = ValueList.Empty<FeedLink>();

    public IReadOnlyList<FeedExtension> Extensions { get; init; } = ValueList.Empty<FeedExtension>();

    public FeedRetraction? Retraction { get; init; }

    public bool HasBody => !Html.IsEmpty || Content is not null;

    public bool HasHtml => !Html.IsEmpty || Content is { IsHtml: true };

    public DateTimeOffset? LastChange => FeedDate.LastChange(Published, Updated, Retraction?.When);

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
    public string FullId() => IdScope + Id;

    public void AppendId(Utf8Buffer buffer, TextEscape escape)
    {
        escape.Append(buffer, IdScope);
        escape.Append(buffer, Id);
    }

    public bool HasId(ReadOnlySpan<char> id) => IdScope is null
        ? id.SequenceEqual(Id)
        : id.Length == IdScope.Length + Id.Length && id.StartsWith(IdScope) && id.EndsWith(Id);
}
