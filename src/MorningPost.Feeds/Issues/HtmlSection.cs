namespace MorningPost.Feeds.Issues;

/// <summary>A section of HTML, for what no other kind fits.</summary>
public sealed record HtmlSection : Section
{
    /// <summary>A fragment of HTML, trusted: it goes out as it is, so its URLs are absolute and it holds no script.</summary>
    public required string Html { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
