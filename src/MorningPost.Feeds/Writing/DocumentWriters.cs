using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Formats.Atom;
using MorningPost.Feeds.Formats.Json;
using MorningPost.Feeds.Formats.Rss;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Writing;

/// <summary>The writers of the formats: a line each.</summary>
internal static class DocumentWriters
{
    public static DocumentWriter Create(Utf8Buffer buffer, FeedFormat format, Feed feed, FeedFormatOptions options) => format switch
    {
        FeedFormat.Rss => new RssWriter(buffer, feed, options),
        FeedFormat.Atom => new AtomWriter(buffer, feed, options),
        FeedFormat.Json => new JsonFeedWriter(buffer, feed, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The formats are Rss, Atom and Json."),
    };
}
