using System.Text;
using MorningPost.Feeds.Formats;

namespace MorningPost.Feeds.Projection;

/// <summary>Keeps the items, each with a body of its own.</summary>
internal sealed class ItemList(ProjectionOptions options) : ItemSink(options)
{
    public List<FeedItem> Items { get; } = [];

    protected override void Take(scoped in ItemView item) => Items.Add(new FeedItem
    {
        Id = item.FullId(),
        Url = item.Place.IsEmpty ? item.Url : ItemUrl.PlaceIn(item.Url, item.Place.ToString()),
        ExternalUrl = item.ExternalUrl,
        Title = Text(item.Title),
        Summary = item.Summary,
        Content = item.Html.IsEmpty ? null : FeedContent.Html(Encoding.UTF8.GetString(item.Html)),
        Published = item.Published,
        Updated = item.Updated,
        Authors = item.Authors,
        Categories = item.Categories,
        Attachments = item.Attachments,
        Image = item.Image,
        Language = item.Language,
        Extensions = item.Extensions,
        Retraction = item.Retraction,
    });

    /// <summary>No text where there is none.</summary>
    private static string? Text(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
