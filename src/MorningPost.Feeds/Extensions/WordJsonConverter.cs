using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Extensions;

/// <summary>Constants by the word that the XML formats have for them.</summary>
internal sealed class WordJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && VocabularyText.ReadWord<T>(reader.GetString()) is { } word
            ? word
            : throw new JsonException($"There is no such {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(VocabularyText.Of(value));
}
