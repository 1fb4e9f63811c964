namespace MorningPost.Feeds.Projection;

/// <param name="RepeatLeadImage">Whether the lead image opens the body as well.</param>
/// <param name="IncludeIssue">Whether items of whole issues carry the typed issue.</param>
/// <param name="IncludeEmails">Whether the addresses of its people go with it.</param>
internal readonly record struct ProjectionOptions(bool RepeatLeadImage, bool IncludeIssue, bool IncludeEmails)
{
    public static ProjectionOptions Of(FeedWriterOptions options) =>
        new(options.Projection.RepeatLeadImageInContent, options.Projection.IncludeIssue, options.Format.IncludeEmails);
}
