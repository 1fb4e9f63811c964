using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

/// <summary>A category is a string in issue files, or an object when it has more than a term.</summary>
internal sealed class CategoryJsonConverter : JsonConverter<FeedCategory>
{
    public override FeedCategory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return FeedCategory.FromString(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("""A topic is a string, or an object with "term", "scheme" and "label".""");

        string? term = null;
        string? scheme = null;
        string? label = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ref var target = ref term;
            var name = JsonText.Of(ref reader);
            if (name == "scheme")
                target = ref scheme;
            else if (name == "label")
                target = ref label;
            else if (name != "term")
                throw new JsonException($"""A topic has no property "{name}": it has "term", "scheme" and "label".""");

            if (target is not null)
                throw new JsonException("A topic has each of its properties once.");
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw new JsonException("The properties of a topic are strings.");
            target = reader.GetString();
        }

        return new FeedCategory
        {
            Term = term ?? throw new JsonException("""A topic has the property "term"."""),
            Scheme = scheme is null ? null
                : Uri.TryCreate(scheme, UriKind.RelativeOrAbsolute, out var uri) ? uri
                : throw new JsonException($"The scheme of a topic is a URL; \"{scheme}\" is none."),
            Label = label,
        };
    }

    public override void Write(Utf8JsonWriter writer, FeedCategory value, JsonSerializerOptions options)
    {
        if (value.Scheme is null && value.Label is null)
        {
            writer.WriteStringValue(value.Term);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("term"u8, value.Term);
        if (value.Scheme is { } scheme)
            writer.WriteString("scheme"u8, scheme.OriginalString);
        if (value.Label is { } label)
            writer.WriteString("label"u8, label);
        writer.WriteEndObject();
    }
}
