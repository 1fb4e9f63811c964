using System.Text.Json;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads an item of JSON Feed.</summary>
internal sealed class JsonItemReading(JsonScalars values, JsonParts parts, ItemBuilder item)
{
    /// <summary>Reads the item that the reader has come into.</summary>
    public FeedItem Read(ref Utf8JsonReader reader)
    {
        item.Clear();
        FeedContent? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonParts.Is(ref reader, "content_text"u8))
                text = values.Content(ref reader, "content_text", isHtml: false);
            else if (reader.ValueSpan is [(byte)'_', ..])
            {
                var name = JsonParts.Utf8Name(ref reader);
                reader.Read();
                parts.Extension(ref reader, name, item.Extensions);
            }
            else if (!Text(ref reader) && !Link(ref reader) && !Part(ref reader))
                parts.Skip(ref reader, "");
        }

        item.Content ??= text;
        return item.Build();
    }

    private bool Text(ref Utf8JsonReader reader)
    {
        if (JsonParts.Is(ref reader, "id"u8))
            item.Id = values.Id(ref reader, "id");
        else if (JsonParts.Is(ref reader, "title"u8))
            item.Title = values.Line(ref reader, "title");
        else if (JsonParts.Is(ref reader, "content_html"u8))
            item.Content = values.Content(ref reader, "content_html", isHtml: true);
        else if (JsonParts.Is(ref reader, "summary"u8))
            item.Summary = values.Said(ref reader, "summary");
        else if (JsonParts.Is(ref reader, "date_published"u8))
            item.Published = values.Date(ref reader, "date_published");
        else if (JsonParts.Is(ref reader, "date_modified"u8))
            item.Updated = values.Date(ref reader, "date_modified");
        else if (JsonParts.Is(ref reader, "language"u8))
            item.Language = values.Said(ref reader, "language")?.Trim();
        else
            return false;
        return true;
    }

    private bool Link(ref Utf8JsonReader reader)
    {
        if (JsonParts.Is(ref reader, "url"u8))
            item.Link = values.Url(ref reader, "url");
        else if (JsonParts.Is(ref reader, "external_url"u8))
            item.ExternalUrl = values.Url(ref reader, "external_url");
        else if (JsonParts.Is(ref reader, "image"u8))
            item.Image = values.Url(ref reader, "image") is { } image ? new FeedImage { Url = image } : null;
        else if (JsonParts.Is(ref reader, "banner_image"u8))
            item.BannerImage = values.Url(ref reader, "banner_image");
        else
            return false;
        return true;
    }

    private bool Part(ref Utf8JsonReader reader)
    {
        if (JsonParts.Is(ref reader, "authors"u8))
            parts.Authors(ref reader, item.Creators);
        else if (JsonParts.Is(ref reader, "author"u8))
        {
            if (parts.Author(ref reader, "author") is { } author)
                item.Authors.Add(author);
        }
        else if (JsonParts.Is(ref reader, "tags"u8))
            parts.Tags(ref reader, item.Categories);
        else if (JsonParts.Is(ref reader, "attachments"u8))
            parts.Attachments(ref reader, item.Attachments);
        else
            return false;
        return true;
    }
}
