using System.Text.Json.Serialization;
using MorningPost.Feeds.Site.Pages;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>What a site keeps for itself, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SiteManifest))]
[JsonSerializable(typeof(List<ColumnEntry>))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
