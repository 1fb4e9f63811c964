namespace MorningPost.Feeds.Projection;

/// <param name="RepeatLeadImage">Whether the lead image opens the body as well.</param>
internal readonly record struct HtmlOptions(bool RepeatLeadImage);
