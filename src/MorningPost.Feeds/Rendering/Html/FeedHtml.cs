using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>HTML that feed readers keep and show well: headings, paragraphs, lists, figures and tables of two columns, without attributes
/// that they drop.</summary>
internal sealed class FeedHtml(Utf8Buffer buffer) : HtmlSink<FeedTags>(buffer);
