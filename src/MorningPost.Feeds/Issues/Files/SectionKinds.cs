using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

// The kinds of section, each by the name that it has in issue files. A new kind is registered here and nowhere else.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ArticleSection), "articles")]
[JsonDerivedType(typeof(MetricsSection), "metrics")]
[JsonDerivedType(typeof(ToolsSection), "tools")]
[JsonDerivedType(typeof(TrendingSection), "trending")]
[JsonDerivedType(typeof(ReadingListSection), "reading-list")]
[JsonDerivedType(typeof(TextSection), "text")]
[JsonDerivedType(typeof(ListingsSection), "listings")]
[JsonDerivedType(typeof(QuoteSection), "quote")]
[JsonDerivedType(typeof(GallerySection), "gallery")]
[JsonDerivedType(typeof(HtmlSection), "html")]
public abstract partial record Section;
