using System.Globalization;
using System.Text.RegularExpressions;
using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;

namespace PublishArchive.Import;

/// <summary>A post as the systems have it that are imported from.</summary>
internal sealed partial record ImportedPost
{
    private const string SectionKey = "letter";

    /// <summary>What the post is called in its address.</summary>
    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public string? Subtitle { get; init; }

    public required DateTimeOffset Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>The address that it has had so far.</summary>
    public Uri? Url { get; init; }

    public required string Html { get; init; }

    public FeedImage? Image { get; init; }

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<FeedAttachment> Attachments { get; init; } = [];

    public bool IsForSubscribers { get; init; }

    public Issue ToIssue() => new()
    {
        Id = Slug,
        Title = string.IsNullOrWhiteSpace(Title) ? Slug : Title.Trim(),
        Standfirst = string.IsNullOrWhiteSpace(Subtitle) ? null : Subtitle.Trim(),
        Url = Url,
        Published = Published,
        Updated = Updated > Published ? Updated : null,
        Image = Image,
        Authors = Authors,
        Topics = [.. Topics.Distinct(StringComparer.OrdinalIgnoreCase).Select(FeedCategory.FromString)],
        Attachments = Attachments,
        Audience = IsForSubscribers ? Audience.Subscribers : Audience.Everyone,
        Sections = SectionsOf(Html),
    };

    /// <summary>A post's body as the one section of its issue; none for a body without anything in it.</summary>
    public static IReadOnlyList<Section> SectionsOf(string html) =>
        string.IsNullOrWhiteSpace(html) ? [] : [new HtmlSection { Key = SectionKey, Html = html.Trim().ReplaceLineEndings("\n") }];

    /// <summary>What of a body isn't kept, for it runs or leads elsewhere.</summary>
    public static IEnumerable<string> Unsafe(string html) => UnsafeTags().Matches(html)
        .CountBy(tag => tag.Groups[1].Value.ToLowerInvariant())
        .Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Value} <{tag.Key}>"));

    /// <summary>A name for addresses and files: letters, digits and hyphens.</summary>
    public static string SlugOf(string text)
    {
        var slug = NoLetters().Replace(HtmlText.FromHtml(text).ToLowerInvariant(), "-").Trim('-');
        return slug.Length == 0 ? "post" : slug.Length > 80 ? slug[..80].TrimEnd('-') : slug;
    }

    /// <summary>A date as exports write them: ISO 8601 in UTC where no offset is said, or milliseconds since 1970.</summary>
    public static DateTimeOffset? DateOf(string? text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 4_102_444_800_000)
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var date)
            ? date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond))
            : null;
    }

    public static Uri? WebOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;

    [GeneratedRegex(@"<(script|iframe|object|embed|form|input|button|select|textarea|style)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnsafeTags();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
