using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads the objects and arrays that a JSON Feed and its items have alike.</summary>
internal sealed class JsonParts(JsonScalars values)
{
    /// <summary>The object that <c>author</c> is in JSON Feed 1.0.</summary>
    public FeedPerson? Author(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.String)
            return values.Line(ref reader, path) is { } only ? new FeedPerson { Name = only } : null;
        if (!values.Enter(ref reader, JsonTokenType.StartObject, path))
            return null;
        string? name = null;
        Uri? url = null;
        Uri? avatar = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "name"u8))
                name = values.Line(ref reader, path + ".name");
            else if (Is(ref reader, "url"u8))
                url = values.Url(ref reader, path + ".url");
            else if (Is(ref reader, "avatar"u8))
                avatar = values.Url(ref reader, path + ".avatar");
            else
                Skip(ref reader, path);
        }

        return name is null && url is null && avatar is null ? null : new FeedPerson { Name = name, Url = url, Avatar = avatar };
    }

    public void Authors(ref Utf8JsonReader reader, List<FeedPerson> authors)
    {
        if (!values.Enter(ref reader, JsonTokenType.StartArray, "authors"))
            return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Author(ref reader, "authors") is { } author)
                authors.Add(author);
        }
    }

    public void Tags(ref Utf8JsonReader reader, List<FeedCategory> categories)
    {
        if (!values.Enter(ref reader, JsonTokenType.StartArray, "tags"))
            return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (values.Line(ref reader, "tags") is { } tag)
                categories.Add(new FeedCategory { Term = tag });
        }
    }

    public void Attachments(ref Utf8JsonReader reader, List<FeedAttachment> attachments)
    {
        if (!values.Enter(ref reader, JsonTokenType.StartArray, "attachments"))
            return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (values.Enter(ref reader, JsonTokenType.StartObject, "attachments") && Attachment(ref reader) is { } attachment)
                attachments.Add(attachment);
        }
    }

    public void Hubs(ref Utf8JsonReader reader, List<FeedHub> hubs)
    {
        if (!values.Enter(ref reader, JsonTokenType.StartArray, "hubs"))
            return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!values.Enter(ref reader, JsonTokenType.StartObject, "hubs"))
                continue;
            string? type = null;
            Uri? url = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "type"u8))
                    type = values.Said(ref reader, "hubs.type");
                else if (Is(ref reader, "url"u8))
                    url = values.Url(ref reader, "hubs.url");
                else
                    Skip(ref reader, "hubs");
            }

            if (url is not null)
                hubs.Add(new FeedHub { Type = type ?? "WebSub", Url = url });
        }
    }

    /// <summary>An object of somebody's own, under a name that begins with <c>_</c>.</summary>
    public void Extension(ref Utf8JsonReader reader, string name, ExtensionGroups extensions)
    {
        if (JsonText.Read(ref reader) is { } json && JsonExtensionReading.Read(name, json, values.Findings, name) is { } extension)
            extensions.Add(extension);
    }

    /// <summary>Whether the reader is at a member of that name; then it goes on to its value.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => IsAt(ref reader, name) && reader.Read();

    /// <summary>Whether the reader is at a member of that name.</summary>
    public static bool IsAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? Utf8Name(ref reader) == System.Text.Encoding.UTF8.GetString(name) : reader.ValueSpan.SequenceEqual(name);

    /// <summary>Leaves out a member that has no place.</summary>
    public void Skip(ref Utf8JsonReader reader, string path)
    {
        var name = Utf8Name(ref reader);
        values.Findings.Add(ReadingRules.NoPlace, path.Length == 0 ? name : $"{path}.{name}", "the model has no place for it.");
        reader.TrySkip();
    }

    public static string Utf8Name(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? JsonValues.Unescape(reader.ValueSpan) : Text.Utf8Text.Read(reader.ValueSpan);

    private FeedAttachment? Attachment(ref Utf8JsonReader reader)
    {
        Uri? url = null;
        string? type = null;
        string? title = null;
        long? size = null;
        double? seconds = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "url"u8))
                url = values.Url(ref reader, "attachments.url");
            else if (Is(ref reader, "mime_type"u8))
                type = values.Said(ref reader, "attachments.mime_type")?.Trim();
            else if (Is(ref reader, "title"u8))
                title = values.Said(ref reader, "attachments.title");
            else if (Is(ref reader, "size_in_bytes"u8))
                size = values.Size(ref reader, "attachments.size_in_bytes");
            else if (Is(ref reader, "duration_in_seconds"u8))
                seconds = values.Seconds(ref reader, "attachments.duration_in_seconds");
            else
                Skip(ref reader, "attachments");
        }

        return url is null ? null : new FeedAttachment
        {
            Url = url,
            MediaType = type ?? ElementReading.UnknownType,
            Title = title,
            Length = size,
            Duration = seconds is { } time ? TimeSpan.FromSeconds(time) : null,
        };
    }
}
