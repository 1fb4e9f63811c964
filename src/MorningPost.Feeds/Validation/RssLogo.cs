namespace MorningPost.Feeds.Validation;

/// <summary>RSS takes a small GIF, JPEG or PNG as its image and nothing else.</summary>
internal static class RssLogo
{
    public const int MaxWidth = 144;
    public const int MaxHeight = 400;

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif"];
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif"];

    public static bool Fits(FeedImage logo) =>
        logo.Width is null or (> 0 and <= MaxWidth)
        && logo.Height is null or (> 0 and <= MaxHeight)
        && (logo.Type is null ? HasExtension(logo.Url) : Types.Contains(logo.Type, StringComparer.OrdinalIgnoreCase));

    private static bool HasExtension(Uri url) =>
        url.IsAbsoluteUri && Extensions.Any(extension => url.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
