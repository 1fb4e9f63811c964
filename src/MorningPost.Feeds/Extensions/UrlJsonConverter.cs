using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Extensions;

/// <summary>URLs in ASCII, as in the XML formats.</summary>
internal sealed class UrlJsonConverter : JsonConverter<Uri>
{
    public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var url)
            ? url
            : throw new JsonException("A URL is a string.");

    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
        writer.WriteStringValue(VocabularyText.Of(value));
}
