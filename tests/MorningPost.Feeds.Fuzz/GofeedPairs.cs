using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Compares what is read with the expectations in a folder of pairs: <c>name.xml</c> and <c>name.json</c>, in the words of gofeed.</summary>
public sealed partial class GofeedPairs(string folder, bool explain)
{
    private readonly SortedDictionary<string, (int Held, int All)> _counts = new(StringComparer.Ordinal);

    public void Run()
    {
        var (documents, read) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var expected = file.EndsWith(".xml", StringComparison.Ordinal) ? Path.ChangeExtension(file, ".json")
                : file.EndsWith("_expected.json", StringComparison.Ordinal)
                    ? null
                    : file.Replace(".json", "_expected.json", StringComparison.Ordinal);
            if (expected is null || !File.Exists(expected))
                continue;
            documents++;
            try
            {
                var document = FeedReader.Read(File.ReadAllBytes(file));
                read++;
                using var json = JsonDocument.Parse(File.ReadAllText(expected));
                Compare(Path.GetRelativePath(folder, file), document, json.RootElement);
            }
            catch (FeedException e)
            {
                Console.WriteLine($"REFUSED {Path.GetRelativePath(folder, file)}: {e.Message}");
            }
        }

        Console.WriteLine($"{read} of {documents} documents read");
        foreach (var (name, (held, all)) in _counts)
            Console.WriteLine($"{name,-14} {held,5} of {all,5}");
        var (sum, total) = (_counts.Values.Sum(count => count.Held), _counts.Values.Sum(count => count.All));
        Console.WriteLine(FormattableString.Invariant($"all            {sum,5} of {total,5} = {100.0 * sum / total:F2} %"));
    }

    private void Compare(string file, FeedDocument document, JsonElement expected)
    {
        var feed = document.Feed;
        Check(file, "title", Text(expected, "title"), feed.Title);
        Check(file, "description", Text(expected, "description") ?? Text(expected, "subtitle"), feed.Description);
        Check(file, "link", Text(expected, "link") ?? Text(expected, "home_page_url"), feed.Url?.OriginalString);
        Check(file, "id", Text(expected, "id"), feed.Id);
        Check(file, "language", Text(expected, "language"), feed.Language);
        Check(file, "rights", Text(expected, "copyright") ?? Text(expected, "rights"), feed.Rights);
        Check(file, "date", Text(expected, "updatedParsed") ?? Text(expected, "lastBuildDateParsed"), Date(feed.Updated));
        People(file, expected, feed.Authors);
        Texts(file, "categories", Categories(expected), feed.Categories.Select(category => category.Term));
        var items = expected.TryGetProperty("items", out var rss) ? rss : expected.TryGetProperty("entries", out var atom) ? atom : default;
        if (items.ValueKind != JsonValueKind.Array)
            return;
        Check(file, "items", $"{items.GetArrayLength()}", $"{document.Items.Count}");
        for (var i = 0; i < Math.Min(items.GetArrayLength(), document.Items.Count); i++)
            Compare(file, document.Items[i], items[i]);
    }

    private void Compare(string file, FeedItem item, JsonElement expected)
    {
        Check(file, "title", Text(expected, "title"), item.Title);
        Check(
            file,
            "id",
            Text(expected, "id") ?? (
                expected.TryGetProperty("guid", out var guid) ? guid.ValueKind == JsonValueKind.String ? guid.GetString() : Text(guid, "value") : null),
            item.Id);
        Check(file, "link", Text(expected, "link") ?? Text(expected, "url") ?? Alternate(expected), item.Url?.OriginalString);
        Check(
            file,
            "date",
            Text(expected, "pubDateParsed") ?? Text(expected, "publishedParsed") ?? Text(expected, "date_published"),
            Date(item.Published));
        Check(file, "date", Text(expected, "updatedParsed") ?? Text(expected, "date_modified"), Date(item.Updated ?? item.Published));
        var summary = Text(expected, "description") ?? Text(expected, "summary");
        Check(file, "content", Content(expected), item.Content?.Value);
        Check(file, "content", summary, item.Summary ?? item.Content?.Value);
        People(file, expected, item.Authors);
        Texts(file, "categories", Categories(expected), item.Categories.Select(category => category.Term));
        if (expected.TryGetProperty("enclosures", out var enclosures) || expected.TryGetProperty("attachments", out enclosures))
        {
            Texts(
                file,
                "enclosures",
                enclosures.EnumerateArray().Select(e => Text(e, "url") ?? ""),
                item.Attachments.Select(a => a.Url.OriginalString));
            Texts(
                file,
                "enclosures",
                enclosures.EnumerateArray().Select(e => Text(e, "type") ?? Text(e, "mime_type") ?? "application/octet-stream"),
                item.Attachments.Select(a => a.MediaType));
        }
    }

    private void People(string file, JsonElement expected, IReadOnlyList<FeedPerson> people)
    {
        var all = expected.TryGetProperty("authors", out var authors) ? authors.EnumerateArray()
            .ToList() : expected.TryGetProperty("author", out var author) ? [author] : [];
        if (expected.TryGetProperty("managingEditor", out var editor))
            all = [editor];
        for (var i = 0; i < all.Count; i++)
        {
            var person = i < people.Count ? people[i] : new FeedPerson();
            if (all[i].ValueKind == JsonValueKind.String)
            {
                Check(
                    file,
                    "authors",
                    all[i].GetString(),
                    person.Email is null ? person.Name : person.Name is null ? person.Email : $"{person.Email} ({person.Name})");
                continue;
            }

            Check(file, "authors", Text(all[i], "name"), person.Name);
            Check(file, "authors", Text(all[i], "email"), person.Email);
            Check(file, "authors", Text(all[i], "uri") ?? Text(all[i], "url"), person.Url?.OriginalString);
        }
    }

    private void Texts(string file, string name, IEnumerable<string>? expected, IEnumerable<string> actual)
    {
        if (expected is not null)
            Check(file, name, string.Join(" | ", expected.Select(Plain)), string.Join(" | ", actual.Select(Plain)));
    }

    private void Check(string file, string name, string? expected, string? actual)
    {
        if (expected is null)
            return;
        var holds = Plain(expected) == Plain(actual ?? "") || Uri.TryCreate(expected, UriKind.Absolute, out var url)
            && url.AbsoluteUri == actual;
        var (held, all) = _counts.GetValueOrDefault(name);
        _counts[name] = (held + (holds ? 1 : 0), all + 1);
        if (!holds && explain)
            Console.WriteLine($"DIFFERS {file} {name}: \"{expected}\" is read as \"{actual}\"");
    }

    private static IEnumerable<string>? Categories(JsonElement expected) =>
        expected.TryGetProperty("categories", out var categories) || expected.TryGetProperty("tags", out categories)
            ? categories.EnumerateArray().Select(
                c => c.ValueKind == JsonValueKind.String ? c.GetString()! : Text(c, "value") ?? Text(c, "term") ?? Text(c, "label") ?? "")
            : null;

    private static string? Alternate(JsonElement expected) =>
        expected.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Array
            ? links.EnumerateArray().Where(
                link =>
                    link.ValueKind == JsonValueKind.Object
                        && (Text(link, "rel") ?? "alternate") == "alternate").Select(link => Text(link, "href")).FirstOrDefault()
            : null;

    private static string? Content(JsonElement expected) =>
        expected.TryGetProperty("content", out var content)
            ? content.ValueKind == JsonValueKind.String ? content.GetString() : Text(content, "value")
            : Text(expected, "content_html") ?? Text(expected, "content_text");

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static string? Date(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString(
            date.Value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
            CultureInfo.InvariantCulture);

    /// <summary>What a reader sees: whether a title is expected with its tags or without them is a choice of gofeed's.</summary>
    private static string Plain(string text) =>
        White().Replace(Tags().Replace(WebUtility.HtmlDecode(Tags().Replace(text, " ")), " "), " ").Trim();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
