namespace MorningPost.Feeds.Formats.Rss;

internal static class RssNames
{
    public const string Documentation = "https://www.rssboard.org/rss-specification";
}
