using System.Text.Json;

namespace MorningPost.Feeds.Extensions;

/// <summary>What a feed or an item says in a vocabulary of its own.</summary>
/// <remarks>
/// <para>RSS and Atom: the <see cref="Elements"/>, in the namespace. JSON Feed: the <see cref="Json"/> object under <see cref="FeedNamespace.JsonName"/>.
/// Either may be missing; then those formats leave the extension out.</para>
/// <para>A value: two extensions are equal when namespace, elements and JSON are, whatever the order of JSON members.</para>
/// </remarks>
public sealed record FeedExtension
{
    /// <summary>The vocabulary.</summary>
    public required FeedNamespace Namespace { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The elements, in order.</summary>
    public IReadOnlyList<ExtensionElement> Elements { get; init => field = ValueList.Of(value); } = ValueList.Empty<ExtensionElement>();

    /// <summary>The object for JSON Feed: make one with <see cref="JsonSerializer"/> and a source-generated type, or parse one.</summary>
    /// <remarks>Its keys hold no dot and don't begin with <c>_</c>. Members that are null are left out.</remarks>
    /// <exception cref="ArgumentException">The value is no object, or has a key that JSON Feed forbids.</exception>
    public JsonElement? Json
    {
        get;
        init
        {
            if (value is { } json)
            {
                if (json.ValueKind != JsonValueKind.Object)
                    throw new ArgumentException("A JSON Feed extension is an object.", nameof(value));
                CheckKeys(json);
                value = json.Clone();
            }

            field = value;
        }
    }

    /// <inheritdoc/>
    public bool Equals(FeedExtension? other) =>
        other is not null
        && Namespace == other.Namespace
        && Elements.Equals(other.Elements)
        && Json.HasValue == other.Json.HasValue
        && (Json is not { } json || JsonElement.DeepEquals(json, other.Json!.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Namespace, Elements, Json.HasValue);

    /// <summary>The extension that a JSON Feed object is; null when it isn't one that could be written again.</summary>
    internal static FeedExtension? TryRead(string name, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !FeedNamespace.IsJsonName(name))
            return null;
        var about = json.TryGetProperty("about", out var value) && value.ValueKind == JsonValueKind.String && Grammar.Iri.IsAbsolute(value.GetString())
            ? value.GetString()
            : null;
        try
        {
            return new FeedExtension
            {
                Namespace = new FeedNamespace
                {
                    Prefix = FeedNamespace.PrefixFor(name),
                    Uri = about ?? "urn:x-json-feed-extension:" + name,
                    JsonName = name,
                    About = about is null ? null : new Uri(about),
                },
                Json = json,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void CheckKeys(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in json.EnumerateArray())
                CheckKeys(element);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                if (member.Name.Length == 0 || member.Name[0] == '_' || member.Name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"\"{member.Name}\" can't be a key of a JSON Feed extension: keys hold no dot and don't begin with _.", nameof(json));
                CheckKeys(member.Value);
            }
        }
    }
}
