using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>Keeps the items, each with a body of its own.</summary>
internal sealed class ItemList(ProjectionOptions options) : ItemSink(options)
{
    public List<FeedItem> Items { get; } = [];

    protected override void Take(FeedItem item, Utf8Buffer html) =>
        Items.Add(item with { Id = item.Id, Content = html.Length == 0 ? null : FeedContent.Html(Encoding.UTF8.GetString(html.Written)) });
}
