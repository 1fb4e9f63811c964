using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MorningPost.Feeds.Extensions;

/// <summary>The JSON Feed objects of the vocabularies: the model's names in snake case, seconds for times, nothing that is empty.</summary>
internal static class VocabularyJson
{
    /// <summary>Reads the first object of that name; an object that says nothing but what it is about is none.</summary>
    public static bool TryRead<T>(
        IReadOnlyList<FeedExtension> extensions, string? name, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = null;
        foreach (var extension in extensions)
        {
            if (extension.Namespace.JsonName != name || extension.Json is not { ValueKind: JsonValueKind.Object } json
                || json.EnumerateObject().All(member => JsonValues.NameOf(member) == "about"))
                continue;
            try
            {
                value = json.Deserialize(type);
                return value is not null;
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Options that leave out lists that are empty, and read what others left out: what is required asks writers, not
    /// readers.</summary>
    /// <remarks>A context made with these options would put itself in the place of their resolver, and the modifier would be
    /// lost.</remarks>
    public static JsonSerializerOptions Tolerant(JsonSerializerContext context) =>
        new(context.Options) { TypeInfoResolver = context.WithAddedModifier(Tolerate) };

    private static void Tolerate(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                property.ShouldSerialize = static (_, value) => value is not IReadOnlyCollection<object> { Count: 0 };
            property.IsRequired = false;
        }
    }
}
