using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

/// <summary>A part of an issue. The kinds are fixed: <see cref="HtmlSection"/> is the way out for everything else.</summary>
/// <remarks>In issue files <c>"kind"</c> says which it is.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ArticleSection), "articles")]
[JsonDerivedType(typeof(MetricsSection), "metrics")]
[JsonDerivedType(typeof(ToolsSection), "tools")]
[JsonDerivedType(typeof(TrendingSection), "trending")]
[JsonDerivedType(typeof(ReadingListSection), "reading-list")]
[JsonDerivedType(typeof(HtmlSection), "html")]
public abstract record Section
{
    private protected Section()
    {
    }

    /// <summary>The section's short name, the same in every issue: <c>deep-dive</c>. Unique within the issue.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>. Part of the ids of what the section holds, so it never changes.</remarks>
    [JsonPropertyOrder(-3)]
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The section's heading. Plain text; no heading when absent.</summary>
    [JsonPropertyOrder(-2)]
    public string? Title { get; init; }

    /// <summary>What stands between the heading and the content.</summary>
    [JsonPropertyOrder(-1)]
    public RichText? Intro { get; init; }
}
