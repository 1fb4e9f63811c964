using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Publishing;

/// <summary>What a folder can't store of its files: media types and cache hints, in a file of its own.</summary>
/// <remarks>Documents that differ in their numbers alone are served alike, so the file is short whatever the archive's length.</remarks>
/// <param name="file">The file.</param>
internal sealed partial class ServedTypes(string file)
{
    private readonly Lock _writing = new();
    private volatile Copy? _last;

    public Served Of(string path) => Read().GetValueOrDefault(KeyOf(path));

    /// <summary>Notes how a document is served.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="served">How it is served.</param>
    /// <param name="write">Replaces the file.</param>
    public void Note(string path, Served served, Action<string, ReadOnlyMemory<byte>> write)
    {
        var key = KeyOf(path);
        if (Read().TryGetValue(key, out var known) && known == served)
            return;
        lock (_writing)
        {
            // Another thread may have read the file anew since.
            var types = Read();
            types[key] = served;
            write(file, ToUtf8(types));
            _last = new Copy(File.GetLastWriteTimeUtc(file), types);
        }
    }

    /// <summary>Reads the file anew when another process has written it: a web server sees what a publisher does.</summary>
    private ConcurrentDictionary<string, Served> Read()
    {
        if (_last is { } known && known.Written == File.GetLastWriteTimeUtc(file))
            return known.Types;
        lock (_writing)
        {
            var written = File.GetLastWriteTimeUtc(file);
            if (_last is { } last && last.Written == written)
                return last.Types;
            var types = File.Exists(file) ? Parse(File.ReadAllBytes(file)) : new(StringComparer.Ordinal);
            _last = new Copy(written, types);
            return types;
        }
    }

    private static ConcurrentDictionary<string, Served> Parse(byte[] utf8)
    {
        var types = new ConcurrentDictionary<string, Served>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(utf8);
        foreach (var member in json.RootElement.EnumerateObject())
            types[member.Name] = new Served(member.Value[0].GetString(), member.Value[1].GetString());
        return types;
    }

    private static byte[] ToUtf8(ConcurrentDictionary<string, Served> types)
    {
        using var utf8 = new MemoryStream();
        using (var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (key, served) in types.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(key);
                json.WriteStringValue(served.ContentType);
                json.WriteStringValue(served.CacheControl);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return utf8.ToArray();
    }

    private static string KeyOf(string path) => Digits().Replace(path, "#");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    /// <summary>How a document is served.</summary>
    internal readonly record struct Served(string? ContentType, string? CacheControl);

    /// <summary>What the file said when it was read or written.</summary>
    private sealed record Copy(DateTime Written, ConcurrentDictionary<string, Served> Types);
}
