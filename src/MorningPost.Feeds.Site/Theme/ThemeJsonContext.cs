using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Site.Theme;

/// <summary>A theme as JSON, for a fingerprint.</summary>
[JsonSerializable(typeof(SiteTheme))]
internal sealed partial class ThemeJsonContext : JsonSerializerContext;
