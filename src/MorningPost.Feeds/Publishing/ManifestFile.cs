using System.Globalization;
using System.Text.Json;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>The manifest as a file.</summary>
internal static class ManifestFile
{
    public const int Version = 2;

    /// <summary>How many entries are in a line.</summary>
    private const int Together = 192;

    public static Utf8Buffer Write(PublishManifest manifest)
    {
        var bytes = new Utf8Buffer((16 * 1024) + (manifest.Entries.Count * 11));
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            if (manifest.Id is not null)
                json.WriteString("id", manifest.Id);
            json.WriteStartArray("feeds");
            foreach (var archive in manifest.Archives)
                Write(json, archive);
            json.WriteEndArray();
            json.WriteStartArray("corrected");
            foreach (var correction in manifest.Corrections)
                WriteNumbers(json, [correction.Place, correction.Among]);
            json.WriteEndArray();
            json.WriteStartArray("moved");
            foreach (var moved in manifest.Moved)
                Write(json, moved);
            json.WriteEndArray();
            json.WriteNumber("count", manifest.Entries.Count);
            WriteEntries(json, manifest.Entries);
            json.WriteEndObject();
        }

        bytes.Append((byte)'\n');
        return bytes;
    }

    /// <exception cref="FormatException">This is no manifest, or one of a later version; other exceptions of JSON say so too.</exception>
    public static PublishManifest Read(JsonElement root) => root.GetProperty("version").GetInt32() switch
    {
        1 => OldManifest.Read(root),
        Version => new PublishManifest
        {
            Id = root.TryGetProperty("id", out var id) ? id.GetString() : null,
            Archives = [.. root.GetProperty("feeds").EnumerateArray().Select(ReadArchive)],
            Corrections = [.. root.GetProperty("corrected").EnumerateArray()
                .Select(pair => new Correction(pair[0].GetInt32(), pair[1].GetInt32()))],
            Moved = [.. root.GetProperty("moved").EnumerateArray().Select(ReadMoved)],
            Entries = ReadEntries(root),
        },
        var other => throw new FormatException(string.Create(CultureInfo.InvariantCulture,
            $"its version is {other}, and this library knows versions 1 and {Version}.")),
    };

    private static void Write(Utf8JsonWriter json, PublishManifest.ArchiveRecord archive)
    {
        json.WriteStartObject();
        json.WriteString("key", archive.Key);
        json.WriteStartArray("documents");
        foreach (var format in archive.Formats)
        {
            json.WriteStartObject();
            WriteFormat(json, format);
            json.WriteString("fingerprint", format.Fingerprint);
            Write(json, format.Versions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("published", archive.HasDocuments);
        json.WriteNumber("first", archive.First);
        json.WritePropertyName("pages");
        WriteNumbers(json, archive.Pages);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DocumentVersion> versions)
    {
        if (versions.Count == 0)
            return;
        json.WriteStartArray("versions");
        foreach (var version in versions)
        {
            json.WriteStartObject();
            json.WriteNumber("archive", version.Page);
            json.WriteString("etag", version.ETag);
            json.WriteString("hash", version.Hash);
            if (version.Modified is { } modified)
                json.WriteString("modified", modified);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PublishManifest.MovedRecord moved)
    {
        json.WriteStartObject();
        json.WriteString("key", moved.Key);
        WriteFormat(json, moved.Was);
        json.WriteBoolean("removed", moved.IsRemoved);
        json.WriteEndObject();
    }

    private static void WriteFormat(Utf8JsonWriter json, PublishManifest.FormatRecord format)
    {
        json.WriteString("format", format.Format.ToString().ToLowerInvariant());
        json.WriteString("address", format.Address);
        json.WriteString("archive", format.Archive);
        json.WriteNumber("archives", format.Pages);
    }

    /// <summary>Numbers on one line: an archive can have a hundred thousand pages.</summary>
    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<int> numbers)
    {
        using var line = new Utf8Buffer(16 + (numbers.Count * 4));
        line.Append((byte)'[');
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i > 0)
                line.Append((byte)',');
            line.Append(numbers[i]);
        }

        line.Append((byte)']');
        json.WriteRawValue(line.Written, skipInputValidation: true);
    }

    private static void WriteEntries(Utf8JsonWriter json, EntryIndex entries)
    {
        Span<byte> bytes = stackalloc byte[Together * sizeof(ulong)];
        json.WriteStartArray("entries");
        for (var place = 0; place < entries.Count; place += Together)
        {
            var line = bytes[..(Math.Min(Together, entries.Count - place) * sizeof(ulong))];
            entries.CopyTo(line, place);
            json.WriteBase64StringValue(line);
        }

        json.WriteEndArray();
    }

    private static EntryIndex ReadEntries(JsonElement root)
    {
        var entries = new EntryIndex();
        foreach (var line in root.GetProperty("entries").EnumerateArray())
            entries.AddRange(line.GetBytesFromBase64());
        return entries.Count == root.GetProperty("count").GetInt32() ? entries
            : throw new FormatException("its entries don't match their number.");
    }

    private static PublishManifest.ArchiveRecord ReadArchive(JsonElement archive) => new()
    {
        Key = Text(archive, "key"),
        HasDocuments = archive.GetProperty("published").GetBoolean(),
        First = archive.GetProperty("first").GetInt32(),
        Pages = [.. archive.GetProperty("pages").EnumerateArray()
            .Select(page => page.GetInt32() is > 0 and var issues ? issues : throw new FormatException("a page holds no issue."))],
        Formats = [.. archive.GetProperty("documents").EnumerateArray().Select(ReadFormat)],
    };

    private static PublishManifest.MovedRecord ReadMoved(JsonElement moved) =>
        new(Text(moved, "key"), ReadFormat(moved), moved.GetProperty("removed").GetBoolean());

    private static PublishManifest.FormatRecord ReadFormat(JsonElement format) => new(
        Enum.Parse<FeedFormat>(Text(format, "format"), ignoreCase: true),
        Text(format, "address"),
        Text(format, "archive").Contains('#', StringComparison.Ordinal) ? Text(format, "archive")
            : throw new FormatException("an archive's address has no #."),
        format.GetProperty("archives").GetInt32(),
        format.TryGetProperty("fingerprint", out var fingerprint) ? fingerprint.GetString() ?? "" : "")
    {
        Versions = format.TryGetProperty("versions", out var versions) ? [.. versions.EnumerateArray().Select(ReadVersion)] : [],
    };

    private static DocumentVersion ReadVersion(JsonElement version) => new(
        version.GetProperty("archive").GetInt32(),
        Text(version, "etag"),
        Text(version, "hash"),
        version.TryGetProperty("modified", out var modified) ? modified.GetDateTimeOffset() : null);

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null.");
}
