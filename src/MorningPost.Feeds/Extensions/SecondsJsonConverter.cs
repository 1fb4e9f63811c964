using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Extensions;

/// <summary>Times as a number of seconds.</summary>
internal sealed class SecondsJsonConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds)
            && VocabularyText.ReadTime(Math.Abs(seconds)) is { } time
            ? (seconds < 0 ? -time : time)
            : throw new JsonException("A time is a number of seconds.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteRawValue(VocabularyText.Seconds(value)!);
}
