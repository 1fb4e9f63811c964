using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>JSON Feed 1.1. Members without a value are left out: no null, no empty string, no empty array.</summary>
internal sealed class JsonFeedWriter(Utf8Buffer buffer, Feed feed, FeedFormatOptions options) : DocumentWriter(buffer, feed, options)
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    private readonly JsonOutput _json = new(buffer, options.Indented);
    private readonly JsonPeople _people = new(buffer, options);

    public override void WriteHead(DateTimeOffset? updated)
    {
        _json.StartObject();
        _json.Member("version"u8, Version);
        _json.Line("title"u8, Feed.Title);
        _json.Member("home_page_url"u8, Feed.Url);
        _json.Member("feed_url"u8, Feed.FeedUrl);
        _json.Member("description"u8, Feed.Description);
        _json.Member("user_comment"u8, Feed.UserComment);
        _json.Member("next_url"u8, Feed.Paging?.Older);
        _json.Member("icon"u8, Feed.Icon ?? Feed.Logo?.Url);
        _json.Member("favicon"u8, Feed.Favicon);
        _json.Member("language"u8, Feed.Language);
        if (Feed.IsExpired)
        {
            _json.Name("expired"u8);
            Buffer.Append("true"u8);
        }

        WriteHubs();
        JsonExtensions.WriteFeed(_json, Feed, _people);
        _json.Name("items"u8);
        _json.StartArray();
    }

    public override void WriteItem(scoped in ItemView item)
    {
        if (item.Retraction is not null)
            return;
        _json.Separate();
        _json.StartObject();
        _json.Name("id"u8);
        Buffer.Append((byte)'"');
        item.AppendId(Buffer, TextEscape.Json);
        Buffer.Append((byte)'"');
        _json.Member("url"u8, item.Url, item.Place);
        _json.Member("external_url"u8, item.ExternalUrl);
        _json.Line("title"u8, item.Title);
        WriteContent(item);
        _json.Member("image"u8, item.Image?.Url);
        _json.Member("banner_image"u8, item.BannerImage);
        _json.Member("date_published"u8, item.Published);
        if (item.Updated != item.Published)
            _json.Member("date_modified"u8, item.Updated);
        // Readers don't fall back on the feed's authors, so every item names its own.
        if (item.Authors.Count > 0)
            _people.WriteItem(_json, item.Authors);
        else
            WriteSignature();
        WriteTags(item.Categories);
        if (item.Language != Feed.Language)
            _json.Member("language"u8, item.Language);
        WriteAttachments(item.Attachments);
        JsonExtensions.WriteItem(_json, item.Extensions);
        _json.EndObject();
    }

    protected override void WriteFeedAuthors() => _people.WriteItem(_json, Feed.Authors);

    public override void BeginRun() => _json.BeginRun();

    public override void AppendRun(ReadOnlySpan<byte> items) => _json.AppendRun(items);

    public override void WriteTail()
    {
        _json.EndArray();
        _json.EndObject();
        Buffer.Append((byte)'\n');
    }

    /// <summary>Every item has content: where there is only a summary or a title, that is its text.</summary>
    private void WriteContent(scoped in ItemView item)
    {
        if (item.HasHtml)
        {
            _json.Name("content_html"u8);
            if (item.Content is { } content)
                _json.String(content.Value);
            else
                _json.String(item.Html);
        }
        else
        {
            _json.Name("content_text"u8);
            if (item.Content is { } text)
                _json.String(text.Value);
            else if (!Blank.Is(item.Summary))
                _json.String(item.Summary);
            else
                _json.Line(item.Title);
            if (item.Content is null)
                return;
        }

        _json.Member("summary"u8, item.Summary);
    }

    private void WriteTags(IReadOnlyList<FeedCategory> categories)
    {
        var any = false;
        foreach (var category in categories.Span())
        {
            if (Blank.Is(category.Term))
                continue;
            if (!any)
            {
                _json.Name("tags"u8);
                _json.StartArray();
                any = true;
            }

            _json.Separate();
            _json.Line(category.Term);
        }

        if (any)
            _json.EndArray();
    }

    private void WriteAttachments(IReadOnlyList<FeedAttachment> attachments)
    {
        if (attachments.Count == 0)
            return;
        _json.Name("attachments"u8);
        _json.StartArray();
        foreach (var attachment in attachments.Span())
        {
            _json.Separate();
            _json.StartObject();
            _json.Member("url"u8, attachment.Url);
            _json.Member("mime_type"u8, attachment.MediaType);
            _json.Line("title"u8, attachment.Title);
            _json.Member("size_in_bytes"u8, attachment.Length is 0 ? null : attachment.Length);
            _json.Member("duration_in_seconds"u8, attachment.Duration);
            _json.EndObject();
        }

        _json.EndArray();
    }

    private void WriteHubs()
    {
        if (Feed.Hubs.Count == 0)
            return;
        _json.Name("hubs"u8);
        _json.StartArray();
        foreach (var hub in Feed.Hubs)
        {
            _json.Separate();
            _json.StartObject();
            _json.Member("type"u8, hub.Type);
            _json.Member("url"u8, hub.Url);
            _json.EndObject();
        }

        _json.EndArray();
    }
}
