using System.Text;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>Writes extensions as JSON Feed's objects.</summary>
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
                Write(json, name, value, extension.Namespace.About);
        }

        foreach (var vocabulary in feed.Extensions.Select(extension => extension.Namespace).Concat(feed.Namespaces))
        {
            if (vocabulary is { JsonName: { } name, About: { } about } && written.Add(name))
                Write(json, name, value: null, about);
        }
    }

    /// <summary>Every item names its authors, and Miniflux makes co-authors of those at the top: the feed's own travel in an object of ours.</summary>
    private static void WriteAuthors(JsonOutput json, Feed feed, JsonPeople people, HashSet<string> written)
    {
        if (!people.HasAny(feed.Authors) || feed.Extensions.Any(extension => extension is { Namespace.JsonName: OurObject.Name, Json: not null }))
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
                Write(json, name, value, about: null);
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

    private static void Write(JsonOutput json, string name, JsonElement? value, Uri? about)
    {
        json.Name(Encoding.UTF8.GetBytes(name));
        json.StartObject();
        if (about is not null && (value is not { } given || !given.TryGetProperty("about", out _)))
            json.Member("about"u8, about);
        if (value is { } members)
            WriteMembers(json, members);
        json.EndObject();
    }

    private static void WriteMembers(JsonOutput json, JsonElement value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null || !seen.Add(member.Name))
                continue;
            json.Name(member.Name);
            WriteValue(json, member.Value);
        }
    }

    private static void WriteValue(JsonOutput json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.StartObject();
                WriteMembers(json, value);
                json.EndObject();
                break;
            case JsonValueKind.Array:
                json.StartArray();
                foreach (var element in value.EnumerateArray())
                {
                    json.Separate();
                    WriteValue(json, element);
                }

                json.EndArray();
                break;
            case JsonValueKind.String:
                json.String(value.GetString());
                break;
            default:
                // Numbers, true, false, and null in an array: their own spelling is what they are.
                json.Buffer.AppendText(value.GetRawText());
                break;
        }
    }
}
