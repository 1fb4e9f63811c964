using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Publishing;

/// <summary>What is published, and in how large pieces. Immutable.</summary>
public sealed record FeedPublisherOptions
{
    /// <summary>The defaults.</summary>
    public static FeedPublisherOptions Default { get; } = new();

    /// <summary>The projections, each in a folder of its own: <see cref="IssueProjection.Key"/>. Default: all but those of single sections.</summary>
    /// <remarks>A projection that no issue has anything for is published once one has.</remarks>
    /// <exception cref="ArgumentException">Two of them have one folder, or there is none.</exception>
    public IReadOnlyList<IssueProjection> Projections
    {
        get;
        init => field = value is { Count: > 0 } && value.Select(projection => projection.Key).Distinct(StringComparer.Ordinal).Count() == value.Count
            ? ValueList.Of(value)
            : throw new ArgumentException("There must be a projection, and no two with one key.", nameof(value));
    }
        = ValueList.Of([IssueProjection.Issues, IssueProjection.Articles, IssueProjection.Tools, IssueProjection.TrendingEntries, IssueProjection.ReadingList]);

    /// <summary>The formats. Default: all three.</summary>
    /// <exception cref="ArgumentException">One is there twice, or there is none.</exception>
    public IReadOnlyList<FeedFormat> Formats
    {
        get;
        init => field = value is { Count: > 0 } && value.Distinct().Count() == value.Count && value.All(Enum.IsDefined)
            ? ValueList.Of(value)
            : throw new ArgumentException("There must be a format, and none twice.", nameof(value));
    }
        = ValueList.Of(Enum.GetValues<FeedFormat>());

    /// <summary>The address that the store's root has on the web. Absolute, http or https; a slash is added where it ends without one. Default: the newsletter's home page.</summary>
    /// <exception cref="ArgumentException">The value is no such address.</exception>
    public Uri? BaseUrl
    {
        get;
        init => field = value is null || (value.IsAbsoluteUri && Text.FeedUrl.IsWeb(value))
            ? value
            : throw new ArgumentException($"\"{value}\" is no absolute http or https URL.", nameof(value));
    }

    /// <summary>How documents are written.</summary>
    public FeedWriterOptions Writer { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = FeedWriterOptions.Default;

    /// <summary>How many items a subscription document holds at most. Default: 50.</summary>
    /// <remarks>A tenth of that is kept free for old issues that were corrected. An issue is never torn apart: the newest is there whatever its size.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int SubscriptionItems { get; init => field = AtLeast(1, value); } = 50;

    /// <summary>How many items an archive document holds at most. Default: 25.</summary>
    /// <remarks>The subscription document then never holds fewer than <see cref="SubscriptionItems"/> allows less these and those kept free.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int PageItems { get; init => field = AtLeast(1, value); } = 25;

    /// <summary>How many bytes a subscription document in RSS or Atom has at most; an archive document has at most half. Default: 512 KB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 8 KB.</exception>
    public int XmlBytes { get; init => field = AtLeast(8 * 1024, value); } = 512 * 1024;

    /// <summary>How many bytes a subscription document in JSON Feed has at most; an archive document has at most half. Default: 250 KB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 8 KB.</exception>
    public int JsonBytes { get; init => field = AtLeast(8 * 1024, value); } = 250 * 1024;

    /// <summary>How many documents are on their way to the store at once. Default: 8.</summary>
    /// <remarks>Those of one feed in one format always appear one after the other, and what is published is the same whatever the number.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ConcurrentWrites { get; init => field = AtLeast(1, value); } = 8;

    /// <summary>Whether a file <c>_headers</c> tells hosts that know it (Netlify, Cloudflare Pages) media types and cache times. Default: false.</summary>
    public bool WriteHeaders { get; init; }

    /// <summary>Whether to find out what would be written and to write nothing. Default: false.</summary>
    public bool DryRun { get; init; }

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
