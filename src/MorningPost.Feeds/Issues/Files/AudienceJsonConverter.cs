using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

/// <summary>An audience is a word in issue files.</summary>
internal sealed class AudienceJsonConverter : JsonConverter<Audience>
{
    public override Audience Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("everyone"u8))
            return Audience.Everyone;
        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("subscribers"u8))
            return Audience.Subscribers;
        throw new JsonException("""An audience is "everyone" or "subscribers".""");
    }

    public override void Write(Utf8JsonWriter writer, Audience value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == Audience.Subscribers ? "subscribers"u8 : "everyone"u8);
}
