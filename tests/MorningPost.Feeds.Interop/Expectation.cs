using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Interop;

/// <summary>What a reader must find, taken from the model by the table in the README and never from a document.</summary>
internal static class Expectation
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Case @case)
    {
        var formats = new JsonObject();
        foreach (var format in @case.Formats)
            formats[NameOf(format)] = Of(@case, format);
        return formats.ToJsonString(Plain);
    }

    public static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "rss",
        FeedFormat.Atom => "atom",
        _ => "json",
    };

    private static JsonObject Of(Case @case, FeedFormat format) => new()
    {
        ["document"] = @case.FileName(format),
        ["feed"] = OfFeed(@case.Feed, @case.FeedUrl(format), @case.Options, format),
        ["items"] = List(@case.Items.Where(item => item.Retraction is null), item => OfItem(item, @case, format)),
    };

    private static JsonObject OfFeed(Feed feed, Uri self, FeedWriterOptions options, FeedFormat format) => new()
    {
        ["id"] = format == FeedFormat.Atom ? feed.Id ?? self.OriginalString : null,
        ["title"] = Text(feed.Title),
        ["url"] = Url(feed.Url, format, isLink: true),
        ["self"] = self.OriginalString,
        ["description"] = Text(feed.Description) ?? (format == FeedFormat.Rss ? Text(feed.Title) : null),
        ["language"] = feed.Language,
        ["updated"] = format == FeedFormat.Json ? null : Instant(feed.Updated),
        ["authors"] = Authors(feed.Authors, options, format),
        ["categories"] = format == FeedFormat.Json ? [] : Categories(feed.Categories, format),
    };

    private static JsonObject OfItem(FeedItem item, Case @case, FeedFormat format)
    {
        // JSON Feed has content in every item: a summary, or else a title, stands for it.
        var content = item.Content ?? (format == FeedFormat.Json ? FeedContent.Text(item.Summary ?? item.Title!) : null);
        return new JsonObject
        {
            ["id"] = item.Id,
            ["permalink"] = format == FeedFormat.Rss ? item.Id == item.Url?.OriginalString : null,
            ["url"] = Url(item.Url, format, isLink: true),
            ["external"] = Url(item.ExternalUrl, format, isLink: format == FeedFormat.Atom),
            ["title"] = Text(item.Title) ?? (format == FeedFormat.Atom ? AtomTitle(item) : null),
            ["published"] = format == FeedFormat.Rss ? WholeSeconds(item.Published) : Instant(item.Published),
            ["updated"] = Instant(Updated(item, @case.Options, format)),
            ["authors"] = Authors(item.Authors.Count > 0 ? item.Authors : @case.Feed.Authors, @case.Options, format),
            ["categories"] = Categories(item.Categories, format),
            ["summary"] = format == FeedFormat.Json && item.Content is null ? null : Text(item.Summary),
            ["html"] = content is { IsHtml: true } ? Text(content.Value) : null,
            ["text"] = content is { IsHtml: false } ? Text(content.Value) : null,
            ["image"] = item.Image is { } image ? OfImage(image, item, format) : null,
            ["attachments"] = Attachments(item, format),
        };
    }

    private static string AtomTitle(FeedItem item) =>
        Text(item.Summary) ?? (item.Content is { IsHtml: false } text ? Text(text.Value) : null) ?? item.Id;

    private static DateTimeOffset? Updated(FeedItem item, FeedWriterOptions options, FeedFormat format) => format switch
    {
        FeedFormat.Rss => options.RssUpdated || item.Published is null ? item.Updated : null,
        FeedFormat.Atom => item.Updated ?? item.Published,
        _ => item.Updated == item.Published ? null : item.Updated,
    };

    private static JsonArray Authors(IReadOnlyList<FeedPerson> people, FeedWriterOptions options, FeedFormat format)
    {
        if (format != FeedFormat.Rss)
            return List(people, person => OfPerson(person, format));
        if (options.RssAuthors == RssAuthorStyle.Email && people.FirstOrDefault(person => person.Email is not null) is { } contact)
            return [new JsonObject { ["name"] = Text(contact.Name), ["email"] = contact.Email }];
        if (options.RssAuthors == RssAuthorStyle.OneEach)
            return List(people, person => new JsonObject { ["name"] = NameOf(person) });
        return [new JsonObject { ["name"] = string.Join(", ", people.Select(NameOf)) }];
    }

    private static JsonObject OfPerson(FeedPerson person, FeedFormat format) => new()
    {
        ["name"] = NameOf(person),
        ["url"] = person.Url?.OriginalString ?? (format == FeedFormat.Json && person.Email is not null ? "mailto:" + person.Email : null),
        ["email"] = format == FeedFormat.Atom ? person.Email : null,
        ["avatar"] = format == FeedFormat.Json ? person.Avatar?.OriginalString : null,
    };

    /// <summary>An item without content, or in RSS without a summary beside it, has no alternative text, and an item without a title no caption.</summary>
    private static JsonObject OfImage(FeedImage image, FeedItem item, FeedFormat format) => new()
    {
        ["url"] = image.Url.OriginalString,
        ["alt"] = format == FeedFormat.Json || item.Content is null || (format == FeedFormat.Rss && Text(item.Summary) is null) ? null : Text(image.Alt),
        ["caption"] = format == FeedFormat.Json || (format == FeedFormat.Rss && Text(item.Title) is null) ? null : Text(image.Caption),
    };

    private static string NameOf(FeedPerson person) => Text(person.Name) ?? person.Email ?? person.Url!.OriginalString;

    private static JsonArray Categories(IReadOnlyList<FeedCategory> categories, FeedFormat format) => List(categories, category => new JsonObject
    {
        ["term"] = Text(category.Term),
        ["scheme"] = format == FeedFormat.Json ? null : category.Scheme?.OriginalString,
        ["label"] = format == FeedFormat.Atom ? Text(category.Label) : null,
    });

    private static JsonArray Attachments(FeedItem item, FeedFormat format)
    {
        var list = new JsonArray();
        foreach (var attachment in item.Attachments)
        {
            // RSS has one enclosure; what follows is Media RSS.
            var isEnclosure = format == FeedFormat.Rss && list.Count == 0;
            list.Add(new JsonObject
            {
                ["url"] = attachment.Url.OriginalString,
                ["type"] = attachment.Type,
                ["length"] = attachment.Length ?? (isEnclosure ? 0 : null),
                ["title"] = isEnclosure || (format == FeedFormat.Rss && Text(item.Title) is null) ? null : Text(attachment.Title),
                ["seconds"] = isEnclosure || format == FeedFormat.Atom ? null : (long?)attachment.Duration?.TotalSeconds,
            });
        }

        return list;
    }

    private static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonObject> of) => [.. values.Select(of)];

    /// <summary>What no format holds is U+FFFD in all three.</summary>
    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : Legal.Replace(text);

    /// <summary>A URL that is ASCII is written as it is. Atom's links and <c>atom:link</c> are IRIs, all others aren't.</summary>
    private static string? Url(Uri? url, FeedFormat format, bool isLink)
    {
        if (url is null || System.Text.Ascii.IsValid(url.OriginalString))
            return url?.OriginalString;
        return format == FeedFormat.Atom && isLink
            ? url.OriginalString.Replace(" ", "%20", StringComparison.Ordinal)
            : url.AbsoluteUri.Replace(url.Host, url.IdnHost, StringComparison.Ordinal);
    }

    private static string? WholeSeconds(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
