using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>The file of all feeds: one outline a projection, in the first of its formats, so that no reader subscribes twice.</summary>
internal static class Subscriptions
{
    public static Utf8Buffer Of(Imprint imprint)
    {
        var newsletter = imprint.Newsletter;
        var file = new Utf8Buffer(4 * 1024);
        Opml.Write(file, new OpmlDocument
        {
            Title = newsletter.Title,
            OwnerUrl = newsletter.Url,
            Outlines =
            [
                .. imprint.Feeds.GroupBy(feed => feed.Key).Select(projection => projection.First()).Select(feed => new OpmlOutline
                {
                    Text = feed.Title is null ? newsletter.Title : $"{newsletter.Title} — {feed.Title}",
                    Type = "rss",
                    FeedUrl = imprint.Addresses.UrlOf(feed.Path),
                    Url = newsletter.Url,
                    Language = newsletter.Language,
                }),
            ],
        });
        return file;
    }
}
