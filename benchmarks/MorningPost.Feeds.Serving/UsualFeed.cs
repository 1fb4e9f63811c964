using System.ServiceModel.Syndication;
using System.Xml;

namespace MorningPost.Feeds.Serving;

/// <summary>The same feed as one usually makes it with System.ServiceModel.Syndication: a model, a formatter, an XML writer, bytes.</summary>
internal static class UsualFeed
{
    public static byte[] Of(Posts posts)
    {
        var feed = new SyndicationFeed(
            Posts.Feed.Title, Posts.Feed.Title, Posts.Feed.Url, Posts.Feed.Id, posts.Items[0].Published!.Value, posts.Items.Select(Item).ToList());
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
            new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false).WriteTo(writer);
        return stream.ToArray();
    }

    private static SyndicationItem Item(FeedItem post)
    {
        var item = new SyndicationItem(post.Title, post.Summary, post.Url, post.Id, post.Published!.Value) { PublishDate = post.Published!.Value };
        item.ElementExtensions.Add("encoded", "http://purl.org/rss/1.0/modules/content/", post.Content!.Value);
        foreach (var category in post.Categories)
            item.Categories.Add(new SyndicationCategory(category.Term));
        return item;
    }
}
