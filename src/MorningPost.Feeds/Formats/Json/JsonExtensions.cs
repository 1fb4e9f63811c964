using System.Runtime.InteropServices;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>Writes extensions as JSON Feed's members.</summary>
internal static class JsonExtensions
{
    /// <summary>The feed's own, and for every other vocabulary an object that says what it is about.</summary>
    public static void WriteFeed(JsonOutput json, Feed feed, JsonPeople people)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        WriteAuthors(json, feed, people, written);
        foreach (var extension in feed.Extensions)
        {
            if (extension.Namespace.JsonName is { } name && extension.Json is { } value && written.Add(name))
                Write(json, name, value, extension.Namespace.About, isFeed: true);
        }

        foreach (var extension in feed.Extensions)
            WriteAbout(json, extension.Namespace, written);
        foreach (var vocabulary in feed.Namespaces)
            WriteAbout(json, vocabulary, written);
    }

    private static void WriteAbout(JsonOutput json, FeedNamespace vocabulary, HashSet<string> written)
    {
        if (vocabulary is not { JsonName: { } name, About: { } about } || !written.Add(name))
            return;
        json.Name(name);
        json.StartObject();
        json.Member("about"u8, about);
        json.EndObject();
    }

    /// <summary>Every item names its authors, and Miniflux makes co-authors of those at the top: the feed's own travel in an object of
    /// ours.</summary>
    private static void WriteAuthors(JsonOutput json, Feed feed, JsonPeople people, HashSet<string> written)
    {
        if (!people.HasAny(feed.Authors)
            || feed.Extensions.Any(extension => extension is { Namespace.JsonName: OurObject.Name, Json: not null }))
            return;
        written.Add(OurObject.Name);
        json.Name(OurObject.Name);
        json.StartObject();
        json.Member("about"u8, OurObject.About);
        people.WriteAuthors(json, feed.Authors);
        json.EndObject();
    }

    public static void WriteItem(JsonOutput json, IReadOnlyList<FeedExtension> extensions)
    {
        for (var i = 0; i < extensions.Count; i++)
        {
            if (extensions[i] is { Namespace.JsonName: { } name, Json: { } value } && IsFirst(extensions, i))
                Write(json, name, value, about: null, isFeed: false);
        }
    }

    private static bool IsFirst(IReadOnlyList<FeedExtension> extensions, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (extensions[i].Json is not null && extensions[i].Namespace.JsonName == extensions[index].Namespace.JsonName)
                return false;
        }

        return true;
    }

    /// <summary>Token by token, so that depth costs nothing; what XML can't hold is replaced, as everywhere. In a feed <c>about</c> is an
    /// absolute IRI: the value's own, or else the vocabulary's.</summary>
    private static void Write(JsonOutput json, string name, JsonElement value, Uri? about, bool isFeed)
    {
        json.Name(name);
        var isRelative = isFeed && JsonAbout.IsRelative(value, out _);
        if (!isRelative && JsonValues.TryGet(value, JsonAbout.Name, out _))
            about = null;
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), JsonValues.Any);
        var afterName = true;
        while (reader.Read())
        {
            var token = reader.TokenType;
            if (isRelative && token == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && JsonAbout.Is(reader.ValueSpan))
            {
                reader.Skip();
                continue;
            }

            if (!afterName && token is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray))
                json.Separate();
            Write(json, ref reader);
            if (reader.CurrentDepth == 0 && token == JsonTokenType.StartObject)
                json.Member("about"u8, about);
            afterName = token == JsonTokenType.PropertyName;
        }
    }

    private static void Write(JsonOutput json, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                json.StartObject();
                break;
            case JsonTokenType.EndObject:
                json.EndObject();
                break;
            case JsonTokenType.StartArray:
                json.StartArray();
                break;
            case JsonTokenType.EndArray:
                json.EndArray();
                break;
            case JsonTokenType.PropertyName:
                json.Name(JsonValues.Unescape(reader.ValueSpan));
                break;
            case JsonTokenType.String:
                json.String(JsonValues.Unescape(reader.ValueSpan));
                break;
            default:
                // Numbers, true, false and null: their own spelling is what they are.
                json.Buffer.Append(reader.ValueSpan);
                break;
        }
    }
}
