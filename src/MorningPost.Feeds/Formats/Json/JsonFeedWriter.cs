using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>JSON Feed 1.1. Members without a value are left out: no null, no empty string, no empty array.</summary>
internal sealed class JsonFeedWriter(Utf8Buffer buffer, Feed feed, FeedWriterOptions options) : DocumentWriter(buffer, feed, options)
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    private readonly JsonOutput _json = new(buffer, options.Indented);

    public override void WriteHead(DateTimeOffset? updated)
    {
        _json.StartObject();
        _json.Member("version"u8, Version);
        _json.Member("title"u8, Feed.Title);
        _json.Member("home_page_url"u8, Feed.Url);
        _json.Member("feed_url"u8, Feed.FeedUrl);
        _json.Member("description"u8, Feed.Description);
        _json.Member("user_comment"u8, Feed.UserComment);
        _json.Member("next_url"u8, Feed.Paging?.Older);
        _json.Member("icon"u8, Feed.Icon ?? Feed.Logo?.Url);
        _json.Member("favicon"u8, Feed.Favicon);
        WriteAuthors(Feed.Authors);
        _json.Member("language"u8, Feed.Language);
        if (Feed.IsExpired)
        {
            _json.Name("expired"u8);
            Buffer.Append("true"u8);
        }

        WriteHubs();
        JsonExtensions.WriteFeed(_json, Feed);
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
        _json.Member("url"u8, item.Url);
        _json.Member("external_url"u8, item.ExternalUrl);
        _json.Member("title"u8, item.Title);
        WriteContent(item);
        _json.Member("image"u8, item.Image?.Url);
        _json.Member("banner_image"u8, item.BannerImage);
        _json.Member("date_published"u8, item.Published);
        if (item.Updated != item.Published)
            _json.Member("date_modified"u8, item.Updated);
        // Readers don't fall back on the feed's authors, so every item names its own.
        WriteAuthors(item.Authors.Count > 0 ? item.Authors : Feed.Authors);
        WriteTags(item.Categories);
        if (item.Language != Feed.Language)
            _json.Member("language"u8, item.Language);
        WriteAttachments(item.Attachments);
        JsonExtensions.WriteItem(_json, item.Extensions);
        _json.EndObject();
    }

    public override void SkipItem() => _json.SkipElement();

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
            _json.String(item.Content?.Value ?? item.Summary ?? item.Title ?? "");
            if (item.Content is null)
                return;
        }

        _json.Member("summary"u8, item.Summary);
    }

    /// <summary><c>authors</c> for readers of 1.1, and <c>author</c>, which some know alone.</summary>
    private void WriteAuthors(IReadOnlyList<FeedPerson> authors)
    {
        FeedPerson? first = null;
        foreach (var author in authors.Span())
        {
            if (!HasMember(author))
                continue;
            if (first is null)
            {
                first = author;
                _json.Name("authors"u8);
                _json.StartArray();
            }

            _json.Separate();
            WriteAuthor(author);
        }

        if (first is null)
            return;
        _json.EndArray();
        _json.Name("author"u8);
        WriteAuthor(first);
    }

    private static bool HasMember(FeedPerson author) => author.DisplayName is not null || author.Avatar is not null;

    private void WriteAuthor(FeedPerson author)
    {
        _json.StartObject();
        _json.Member("name"u8, author.DisplayName);
        if (author.Url is not null)
            _json.Member("url"u8, author.Url);
        else if (!Blank.Is(author.Email))
            WriteMailto(author.Email);
        _json.Member("avatar"u8, author.Avatar);
        _json.EndObject();
    }

    /// <summary>There is no member for an e-mail address.</summary>
    private void WriteMailto(string email)
    {
        if (!FeedUrl.IsLegal(email))
        {
            _json.Member("url"u8, new Uri("mailto:" + email, UriKind.RelativeOrAbsolute));
            return;
        }

        _json.Name("url"u8);
        Buffer.Append("\"mailto:"u8);
        TextEscape.Json.Append(Buffer, email);
        Buffer.Append((byte)'"');
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
            _json.String(category.Term);
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
            _json.Member("mime_type"u8, attachment.Type);
            _json.Member("title"u8, attachment.Title);
            _json.Member("size_in_bytes"u8, attachment.Length);
            _json.Member("duration_in_seconds"u8, (long?)attachment.Duration?.TotalSeconds);
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
