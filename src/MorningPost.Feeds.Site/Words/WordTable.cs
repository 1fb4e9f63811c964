using System.Collections.Concurrent;
using System.Text.Json;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Site.Words;

/// <summary>The words of the languages that are there, from files in this assembly: those of a machine change from version to
/// version.</summary>
internal static class WordTable
{
    private const string English = "en";

    private static readonly ConcurrentDictionary<string, SiteWords> Read = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Languages { get; } = ValueList.Of(
        ["ar", "da", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "sv", "zh"]);

    public static SiteWords Find(string language) => Read.GetOrAdd(language, static language =>
    {
        using var file = typeof(WordTable).Assembly.GetManifestResourceStream($"words.{language.ToLowerInvariant()}.json")!;
        return JsonSerializer.Deserialize(file, WordsJsonContext.Default.SiteWords)!;
    });

    /// <summary>The words of a tag, or of the nearest that it begins with.</summary>
    public static SiteWords Of(string? language)
    {
        for (var tag = language ?? ""; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (Languages.Contains(tag, StringComparer.OrdinalIgnoreCase))
                return Find(tag);
        }

        return Find(English) with { Date = "{iso}", MonthOfYear = "{iso-month}" };
    }
}
