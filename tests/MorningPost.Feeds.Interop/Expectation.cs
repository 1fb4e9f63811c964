using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Interop;

/// <summary>What a reader must find, taken from the model by the table in the README and never from a document.</summary>
internal static partial class Expectation
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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
        ["title"] = Line(feed.Title),
        ["url"] = Url(feed.Url, format, isLink: true),
        ["self"] = self.OriginalString,
        ["description"] = Text(feed.Description) ?? (format == FeedFormat.Rss ? Line(feed.Title) : null),
        ["language"] = feed.Language,
        ["updated"] = format == FeedFormat.Json ? null : Instant(feed.Updated),
        ["authors"] = format == FeedFormat.Json ? [] : Authors(feed.Authors, options, format),
        ["categories"] = format == FeedFormat.Json ? [] : Categories(feed.Categories, format),
        ["show"] = PodcastFacts.Of(feed, format),
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
            ["title"] = Line(item.Title) ?? (format == FeedFormat.Atom ? AtomTitle(item) : null),
            ["published"] = format == FeedFormat.Rss ? WholeSeconds(item.Published) : Instant(item.Published),
            ["updated"] = Instant(Updated(item, @case.Options, format)),
            ["authors"] = Authors(item.Authors.Count > 0 ? item.Authors : @case.Feed.Authors, @case.Options, format),
            ["categories"] = Categories(item.Categories, format),
            ["summary"] = format == FeedFormat.Json
                && item.Content is null ? null : format == FeedFormat.Rss ? Html(item.Summary) : Text(item.Summary),
            ["html"] = content is { IsHtml: true } ? Text(content.Value) : format == FeedFormat.Rss ? Html(content?.Value) : null,
            ["text"] = content is { IsHtml: false } && format != FeedFormat.Rss ? Text(content.Value) : null,
            ["image"] = item.Image is { } image ? OfImage(image, item, format) : null,
            ["attachments"] = Attachments(item, format),
            ["episode"] = PodcastFacts.Of(item, format),
        };
    }

    /// <summary>The beginning of what the item says; the texts are short, and their HTML is simple.</summary>
    private static string AtomTitle(FeedItem item) =>
        Line(item.Summary)
            ?? (
                item.Content is { IsHtml: false } text
                    ? Line(text.Value)
                    : Line(WebUtility.HtmlDecode(Tag().Replace(item.Content?.Value ?? "", " "))))
        ?? Line(item.Image?.Caption) ?? Line(item.Image?.Alt)
            ?? Line(item.Attachments.Select(attachment => attachment.Title).FirstOrDefault()) ?? "";

    private static DateTimeOffset? Updated(FeedItem item, FeedWriterOptions options, FeedFormat format) => format switch
    {
        FeedFormat.Rss => options.Format.RssUpdated || item.Published is null ? item.Updated : null,
        FeedFormat.Atom => item.Updated ?? item.Published,
        _ => item.Updated == item.Published ? null : item.Updated,
    };

    private static JsonArray Authors(IReadOnlyList<FeedPerson> people, FeedWriterOptions options, FeedFormat format)
    {
        if (format != FeedFormat.Rss)
            return List(people, person => OfPerson(person, options, format));
        if (options.Format.RssAuthors == RssAuthorStyle.Email && people.FirstOrDefault(person => person.Email is not null) is { } contact)
            return [new JsonObject { ["name"] = Line(contact.Name), ["email"] = contact.Email }];
        if (options.Format.RssAuthors == RssAuthorStyle.OneEach)
            return List(people, person => new JsonObject { ["name"] = NameOf(person) });
        return [new JsonObject { ["name"] = string.Join(", ", people.Select(NameOf)) }];
    }

    private static JsonObject OfPerson(FeedPerson person, FeedWriterOptions options, FeedFormat format) => new()
    {
        ["name"] = NameOf(person),
        ["url"] = person.Url?.OriginalString
            ?? (format == FeedFormat.Json && options.Format.IncludeEmails && person.Email is not null ? "mailto:" + person.Email : null),
        ["email"] = format == FeedFormat.Atom && options.Format.IncludeEmails ? person.Email : null,
        ["avatar"] = format == FeedFormat.Json ? person.Avatar?.OriginalString : null,
    };

    /// <summary>An item without content, or without a summary beside it, has no alternative text, and an item without a title no caption.</summary>
    private static JsonObject OfImage(FeedImage image, FeedItem item, FeedFormat format) => new()
    {
        ["url"] = image.Url.OriginalString,
        ["alt"] = format == FeedFormat.Json || item.Content is null || Text(item.Summary) is null ? null : Text(image.Alt),
        ["caption"] = format == FeedFormat.Json || (format == FeedFormat.Rss && Line(item.Title) is null) ? null : Line(image.Caption),
    };

    private static string NameOf(FeedPerson person) => Line(person.Name) ?? person.Url!.OriginalString;

    private static JsonArray Categories(IReadOnlyList<FeedCategory> categories, FeedFormat format) => List(categories, category => new JsonObject
    {
        ["term"] = Line(category.Term),
        ["scheme"] = format == FeedFormat.Json ? null : category.Scheme?.OriginalString,
        ["label"] = format == FeedFormat.Atom ? Line(category.Label) : null,
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
                ["type"] = attachment.MediaType,
                ["length"] = attachment.Length is > 0 and var length ? length : isEnclosure ? 0 : null,
                ["title"] = isEnclosure || (format == FeedFormat.Rss && Line(item.Title) is null) ? null : Line(attachment.Title),
                ["seconds"] = isEnclosure
                    || format == FeedFormat.Atom ? null : format == FeedFormat.Rss ? (long?)attachment.Duration?.TotalSeconds : attachment.Duration?.TotalSeconds,
            });
        }

        return list;
    }

    private static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonObject> of) => [.. values.Select(of)];

    /// <summary>Plain text where RSS has HTML.</summary>
    private static string? Html(string? text) => Text(text) is { } legal
        ? Legal.Lines(
            legal.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal))
        : null;

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : Legal.Line(text);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

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
