namespace MorningPost.Feeds.Validation;

/// <summary>RSS takes a GIF, JPEG or PNG as its image and nothing else, and names no size beyond 144 × 400.</summary>
internal static class RssLogo
{
    private const int MaxWidth = 144;
    private const int MaxHeight = 400;

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif"];
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif"];

    /// <summary>The picture that an RSS feed shows: the logo, or else the icon; null when RSS can show neither.</summary>
    public static FeedImage? Of(Feed feed) =>
        feed.Logo is not null && Fits(feed.Logo) ? feed.Logo
        : feed.Icon is not null && HasExtension(feed.Icon) ? new FeedImage { Url = feed.Icon }
        : null;

    public static bool Fits(FeedImage logo) =>
        logo.MediaType is null ? HasExtension(logo.Url) : Types.Contains(logo.MediaType, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the size is one that RSS may say.</summary>
    public static bool IsSmall(FeedImage logo) =>
        logo.Width is null or (> 0 and <= MaxWidth) && logo.Height is null or (> 0 and <= MaxHeight);

    private static bool HasExtension(Uri url) =>
        url.IsAbsoluteUri && Extensions.Any(extension => url.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
