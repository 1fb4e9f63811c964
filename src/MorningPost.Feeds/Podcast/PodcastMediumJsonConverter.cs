using System.Text.Json;
using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>Media by the word that <c>podcast:medium</c> has for them.</summary>
internal sealed class PodcastMediumJsonConverter : JsonConverter<PodcastMedium>
{
    private const string OfNewsletters = "newsletter";

    public static string? WordOf(PodcastMedium? medium) => medium == PodcastMedium.Newsletters ? OfNewsletters : VocabularyText.Of(medium);

    public static PodcastMedium? ReadWord(string? text) =>
        OfNewsletters.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase)
            ? PodcastMedium.Newsletters
            : VocabularyText.ReadWord<PodcastMedium>(text);

    public override PodcastMedium Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ReadWord(reader.GetString()) is { } medium
            ? medium
            : throw new JsonException("There is no such medium.");

    public override void Write(Utf8JsonWriter writer, PodcastMedium value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WordOf(value));
}
