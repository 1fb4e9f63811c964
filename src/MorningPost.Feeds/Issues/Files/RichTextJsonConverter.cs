using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

internal sealed class RichTextJsonConverter : JsonConverter<RichText>
{
    public override RichText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return RichText.Plain(reader.GetString()!);

            case JsonTokenType.StartArray:
                var paragraphs = new List<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType != JsonTokenType.String)
                        throw new JsonException("A paragraph is a string.");
                    paragraphs.Add(reader.GetString()!);
                }

                return RichText.Plain(paragraphs);

            case JsonTokenType.StartObject:
                return ReadHtml(ref reader);

            default:
                throw new JsonException("""Text is a string, an array of strings, or {"html": "…"}.""");
        }
    }

    public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options)
    {
        if (value.Html is { } html)
        {
            writer.WriteStartObject();
            writer.WriteString("html"u8, html);
            writer.WriteEndObject();
            return;
        }

        if (value.Paragraphs is [var only])
        {
            writer.WriteStringValue(only);
            return;
        }

        writer.WriteStartArray();
        foreach (var paragraph in value.Paragraphs)
            writer.WriteStringValue(paragraph);
        writer.WriteEndArray();
    }

    private static RichText ReadHtml(ref Utf8JsonReader reader)
    {
        string? html = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref reader);
            if (name != "html" || html is not null)
                throw new JsonException($"""Text as an object has the one property "html", not "{name}".""");
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw new JsonException("""The property "html" is a string.""");
            html = reader.GetString();
        }

        return RichText.FromHtml(html ?? throw new JsonException("""Text as an object has the property "html"."""));
    }
}
