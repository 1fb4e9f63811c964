using System.Globalization;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>JSON Feed 1.1, and 1.0 as far as it differs.</summary>
internal sealed class JsonFeedReader(ReadingFindings findings)
{
    private const string Version = "https://jsonfeed.org/version/";

    public FeedDocument Read(JsonElement root)
    {
        if (String(root, "version", "")?.StartsWith(Version, StringComparison.Ordinal) is not true)
            throw new FeedException([ReadingRules.UnknownFormat.At("version", "this JSON is no JSON Feed.")]);
        return new FeedDocument
        {
            Format = FeedFormat.Json,
            Feed = ReadFeed(root),
            Items = [.. Array(root, "items").Select((item, index) => ReadItem(item, string.Create(CultureInfo.InvariantCulture, $"items[{index}].")))],
            Diagnostics = findings.Found,
        };
    }

    private Feed ReadFeed(JsonElement feed) => new()
    {
        Title = String(feed, "title", "") ?? "",
        Url = Url(feed, "home_page_url", ""),
        FeedUrl = Url(feed, "feed_url", ""),
        Description = String(feed, "description", ""),
        UserComment = String(feed, "user_comment", ""),
        Paging = Url(feed, "next_url", "") is { } next ? new FeedPaging { Next = next } : null,
        Icon = Url(feed, "icon", ""),
        Favicon = Url(feed, "favicon", ""),
        Authors = ReadAuthors(feed, ""),
        Language = String(feed, "language", ""),
        IsExpired = feed.TryGetProperty("expired", out var expired) && expired.ValueKind == JsonValueKind.True,
        Hubs = ReadHubs(feed),
        Extensions = ReadExtensions(feed, ""),
    };

    private FeedItem ReadItem(JsonElement item, string path) => new()
    {
        Id = Id(item, path) ?? "",
        Url = Url(item, "url", path),
        ExternalUrl = Url(item, "external_url", path),
        Title = String(item, "title", path),
        Summary = String(item, "summary", path),
        Content = String(item, "content_html", path) is { } html ? FeedContent.Html(html)
            : String(item, "content_text", path) is { } text ? FeedContent.Text(text)
            : null,
        Image = Url(item, "image", path) is { } image ? new FeedImage { Url = image } : null,
        BannerImage = Url(item, "banner_image", path),
        Published = findings.Date(path + "date_published", String(item, "date_published", path)),
        Updated = findings.Date(path + "date_modified", String(item, "date_modified", path)),
        Authors = ReadAuthors(item, path),
        Categories = [.. Array(item, "tags").Select(Readable).OfType<string>().Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(FeedCategory.FromString)],
        Language = String(item, "language", path),
        Attachments = ReadAttachments(item, path),
        Extensions = ReadExtensions(item, path),
    };

    /// <summary>An id is a string; a number that stands there is taken by its digits.</summary>
    private string? Id(JsonElement item, string path) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number
            ? id.GetRawText()
            : String(item, "id", path);

    private List<FeedPerson> ReadAuthors(JsonElement parent, string path)
    {
        var authors = Array(parent, "authors");
        if (authors.Count == 0 && parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty("author", out var author))
            authors.Add(author);
        return [.. authors.Where(a => a.ValueKind == JsonValueKind.Object).Select(a => new FeedPerson
        {
            Name = String(a, "name", path),
            Url = Url(a, "url", path),
            Avatar = Url(a, "avatar", path),
        })];
    }

    private List<FeedAttachment> ReadAttachments(JsonElement item, string path)
    {
        var attachments = new List<FeedAttachment>();
        foreach (var attachment in Array(item, "attachments"))
        {
            if (Url(attachment, "url", path) is not { } url)
                continue;
            attachments.Add(new FeedAttachment
            {
                Url = url,
                Type = String(attachment, "mime_type", path) ?? "application/octet-stream",
                Title = String(attachment, "title", path),
                Length = Number(attachment, "size_in_bytes", path) is { } size ? (long)size : null,
                Duration = Number(attachment, "duration_in_seconds", path) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            });
        }

        return attachments;
    }

    private List<FeedHub> ReadHubs(JsonElement feed)
    {
        var hubs = new List<FeedHub>();
        foreach (var hub in Array(feed, "hubs"))
        {
            if (Url(hub, "url", "hubs") is { } url)
                hubs.Add(new FeedHub { Type = String(hub, "type", "hubs") ?? "WebSub", Url = url });
        }

        return hubs;
    }

    private List<FeedExtension> ReadExtensions(JsonElement parent, string path)
    {
        var extensions = new List<FeedExtension>();
        if (parent.ValueKind != JsonValueKind.Object)
            return extensions;
        foreach (var member in parent.EnumerateObject())
        {
            var name = JsonValues.NameOf(member);
            if (name.StartsWith('_') && JsonExtensionReading.Read(name, member.Value, findings, path + name) is { } extension)
                extensions.Add(extension);
        }

        return extensions;
    }

    /// <summary>A string; null for what is none, and for one that holds half of a surrogate pair.</summary>
    private static string? Readable(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string? String(JsonElement parent, string name, string path)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (Readable(value) is { } text)
            return text;
        findings.Add(ReadingRules.ValueType, path + name, "it is no string, or holds what is no character.");
        return null;
    }

    private Uri? Url(JsonElement parent, string name, string path) => findings.Url(path + name, String(parent, name, path));

    /// <summary>A number that a length or a time can be.</summary>
    private double? Number(JsonElement parent, string name, string path)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and < long.MaxValue / (double)TimeSpan.TicksPerSecond)
            return number;
        findings.Add(ReadingRules.Number, path + name, "it is no number that can be used.");
        return null;
    }

    private static List<JsonElement> Array(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : [];
}
