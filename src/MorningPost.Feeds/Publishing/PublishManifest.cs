using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>What is published. MANIFEST.md describes the file.</summary>
internal sealed class PublishManifest
{
    public const string Path = ".morningpost/manifest.json";

    private const int Version = 1;

    /// <summary>How many issues the archive held.</summary>
    public int Issues { get; init; }

    public List<FeedRecord> Feeds { get; init; } = [];

    /// <summary>Old issues that subscription documents show because they were corrected, the last corrected last.</summary>
    public List<Correction> Corrections { get; init; } = [];

    /// <summary>One subscription document and its archive.</summary>
    public sealed class FeedRecord
    {
        /// <summary>The subscription document's path.</summary>
        public required string Path { get; init; }

        /// <summary>What all its documents depend on: newsletter, projection, options, and how this version of the library writes them.</summary>
        public string Fingerprint { get; set; } = "";

        /// <summary>The sealed documents, the oldest first.</summary>
        public List<Page> Pages { get; init; } = [];

        /// <summary>When the newest sealed document says that it was updated.</summary>
        public DateTimeOffset? SealedUpdated { get; set; }

        /// <summary>How many items the newest sealed document holds.</summary>
        public int SealedItems { get; set; }

        /// <summary>The first issue that isn't sealed and has items, or else the first that is still to come.</summary>
        public Boundary Next { get; set; }

        /// <summary>Whether anything is published: a projection that no issue has anything for is not, but the newsletter itself always is.</summary>
        public bool HasDocuments => Pages.Count > 0 || Next.Name is not null || !Path.Contains('/', StringComparison.Ordinal);
    }

    /// <summary>A sealed document: how many issues it is made of, and a checksum of their names.</summary>
    public readonly record struct Page(int Issues, uint Names);

    /// <summary>Where the next publication begins: an issue by its place, the checksum of the names between it and the last sealed one, its own name.</summary>
    public readonly record struct Boundary(int Issue, uint Names, string? Name);

    /// <summary>An issue by its place in the archive, and how many issues there were when it was found to be corrected.</summary>
    public readonly record struct Correction(int Issue, int Among);

    public static async ValueTask<PublishManifest> ReadAsync(FeedStore store, CancellationToken cancellationToken)
    {
        var stream = await store.OpenAsync(Path, cancellationToken).ConfigureAwait(false);
        if (stream is null)
            return new PublishManifest();
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                using var json = await JsonDocument.ParseAsync(stream.Stream, cancellationToken: cancellationToken).ConfigureAwait(false);
                return Read(json.RootElement);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FeedException([PublishingRules.Manifest.At("", $"this isn't a manifest: {e.Message}") with { File = Path }], e);
            }
        }
    }

    public Utf8Buffer ToUtf8()
    {
        var bytes = new Utf8Buffer(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("issues", Issues);
            json.WriteStartArray("feeds");
            foreach (var feed in Feeds)
                Write(json, feed);
            json.WriteEndArray();
            json.WriteStartArray("corrected");
            foreach (var correction in Corrections)
                WritePair(json, correction.Issue, correction.Among);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Append((byte)'\n');
        return bytes;
    }

    private static PublishManifest Read(JsonElement root)
    {
        var version = root.GetProperty("version").GetInt32();
        if (version != Version)
            throw new FormatException($"its version is {version}, and this library knows version {Version}.");
        return new PublishManifest
        {
            Issues = root.GetProperty("issues").GetInt32(),
            Feeds = [.. root.GetProperty("feeds").EnumerateArray().Select(ReadFeed)],
            Corrections = [.. root.GetProperty("corrected").EnumerateArray().Select(pair => new Correction(pair[0].GetInt32(), pair[1].GetInt32()))],
        };
    }

    private static FeedRecord ReadFeed(JsonElement feed) => new()
    {
        Path = feed.GetProperty("path").GetString() ?? throw new FormatException("a feed has no path."),
        Fingerprint = feed.GetProperty("fingerprint").GetString() ?? "",
        Next = ReadBoundary(feed.GetProperty("next")),
        SealedUpdated = feed.TryGetProperty("sealedUpdated", out var updated) ? updated.GetDateTimeOffset() : null,
        SealedItems = feed.TryGetProperty("sealedItems", out var items) ? items.GetInt32() : 0,
        Pages = [.. feed.GetProperty("pages").EnumerateArray().Select(ReadPage)],
    };

    private static Boundary ReadBoundary(JsonElement next) => new(
        next.GetProperty("issue").GetInt32(), next.GetProperty("names").GetUInt32(), next.TryGetProperty("id", out var name) ? name.GetString() : null);

    private static Page ReadPage(JsonElement pair) => pair[0].GetInt32() is > 0 and var issues
        ? new Page(issues, pair[1].GetUInt32())
        : throw new FormatException("a page holds no issue.");

    private static void Write(Utf8JsonWriter json, FeedRecord feed)
    {
        json.WriteStartObject();
        json.WriteString("path", feed.Path);
        json.WriteString("fingerprint", feed.Fingerprint);
        json.WriteStartObject("next");
        json.WriteNumber("issue", feed.Next.Issue);
        json.WriteNumber("names", feed.Next.Names);
        if (feed.Next.Name is not null)
            json.WriteString("id", feed.Next.Name);
        json.WriteEndObject();
        if (feed.SealedUpdated is { } updated)
            json.WriteString("sealedUpdated", updated.ToUniversalTime());
        if (feed.SealedItems > 0)
            json.WriteNumber("sealedItems", feed.SealedItems);
        json.WriteStartArray("pages");
        foreach (var page in feed.Pages)
            WritePair(json, page.Issues, page.Names);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A pair on one line: an archive can have a hundred thousand.</summary>
    private static void WritePair(Utf8JsonWriter json, long first, long second)
    {
        Span<byte> pair = stackalloc byte[44];
        Utf8.TryWrite(pair, CultureInfo.InvariantCulture, $"[{first},{second}]", out var length);
        json.WriteRawValue(pair[..length], skipInputValidation: true);
    }
}
