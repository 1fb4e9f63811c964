using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Site.Words;

/// <summary>Words as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SiteWords))]
internal sealed partial class WordsJsonContext : JsonSerializerContext;
