using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.Publishing;

/// <summary>What is published, and in how large pieces. Immutable.</summary>
public sealed record FeedPublisherOptions
{
    /// <summary>The defaults.</summary>
    public static FeedPublisherOptions Default { get; } = new();

    /// <summary>The projections, each in a folder of its own: <see cref="IssueProjection.Key"/>. Default: all but those of single
    /// sections.</summary>
    /// <remarks>A projection that no issue has anything for is published once one has.</remarks>
    /// <exception cref="ArgumentException">Two of them have one folder, or there is none.</exception>
    public IReadOnlyList<IssueProjection> Projections
    {
        get;
        init => field = value is { Count: > 0 } && value.Select(projection => projection.Key)
            .Distinct(StringComparer.Ordinal).Count() == value.Count
            ? ValueList.Of(value)
            : throw new ArgumentException("There must be at least one projection, and no two with the same key.", nameof(value));
    }
        = ValueList.Of([IssueProjection.Issues, IssueProjection.Articles, IssueProjection.Tools, IssueProjection.TrendingEntries,
            IssueProjection.ReadingList, IssueProjection.Listings, IssueProjection.Quotes, IssueProjection.Pictures]);

    /// <summary>The formats. Default: all three.</summary>
    /// <exception cref="ArgumentException">One is there twice, or there is none.</exception>
    public IReadOnlyList<FeedFormat> Formats
    {
        get;
        init => field = value is { Count: > 0 } && value.Distinct().Count() == value.Count && value.All(Enum.IsDefined)
            ? ValueList.Of(value)
            : throw new ArgumentException("There must be at least one format, and none twice.", nameof(value));
    }
        = ValueList.Of(Enum.GetValues<FeedFormat>());

    /// <summary>The address that the store's root has on the web. Absolute, http or https; a slash is added where it ends without one.
    /// Default: the newsletter's home page.</summary>
    /// <exception cref="ArgumentException">The value is no such address.</exception>
    public Uri? BaseUrl
    {
        get;
        init => field = value is null || (value.IsAbsoluteUri && Text.FeedUrl.IsWeb(value))
            ? value
            : throw new ArgumentException($"\"{value}\" isn't an absolute http or https URL.", nameof(value));
    }

    /// <summary>How documents are written.</summary>
    public FeedWriterOptions Writer
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }
        = FeedWriterOptions.Default;

    /// <summary>How many items a subscription document holds at most. Default: 50.</summary>
    /// <remarks>A tenth of that is kept free for old issues that were corrected. An issue is never torn apart: the newest is there whatever
    /// its size.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int SubscriptionItems { get; init => field = AtLeast(1, value); } = 50;

    /// <summary>How many items an archive document holds at most. Default: 25.</summary>
    /// <remarks>The subscription document then never holds fewer than <see cref="SubscriptionItems"/> allows less these and those kept
    /// free.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int PageItems { get; init => field = AtLeast(1, value); } = 25;

    /// <summary>How many bytes a subscription document has at most, in the format that needs the most; an archive document has at most
    /// half. Default: 512 KB.</summary>
    /// <remarks>All formats hold the same issues in documents of the same number.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 8 KB.</exception>
    public int MaxBytes { get; init => field = AtLeast(8 * 1024, value); } = 512 * 1024;

    /// <summary>How many documents are on their way to the store at once. Default: 8.</summary>
    /// <remarks>What is published is the same whatever the number.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ConcurrentWrites { get; init => field = AtLeast(1, value); } = 8;

    /// <summary>Where documents are. Default: <see cref="FeedLayout.Default"/>.</summary>
    public FeedLayout Layout { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = FeedLayout.Default;

    /// <summary>Whether subscription documents that another layout has moved go from their old addresses. Default: false, they are kept up
    /// to date there.</summary>
    public bool RemoveMoved { get; init; }

    /// <summary>The publication's name, where a store holds several: one for everyone, one for subscribers. Each has a manifest. Default:
    /// none.</summary>
    /// <exception cref="ArgumentException">The value isn't of letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</exception>
    public string Name { get; init => field = Addresses.CheckedName(value); } = "";

    /// <summary>Holds back issues that are dated later and aren't published yet. Default: none, the library has no clock.</summary>
    /// <remarks>Give the time of the run, and give it each time.</remarks>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether issues that are sealed may be gone, all of them too. Default: false, they are taken back by a
    /// <see cref="FeedRetraction"/>.</summary>
    /// <remarks>All archive documents from there on change.</remarks>
    public bool AllowRemoval { get; init; }

    /// <summary>Whether the newsletter may have another id than it was published with, which makes every item new in every reader. Default:
    /// false.</summary>
    public bool AllowNewId { get; init; }

    /// <summary>Whether a file <c>_headers</c> tells hosts that know it (Netlify, Cloudflare Pages) media types and cache times, and a file
    /// <c>_redirects</c> what moved. Default: false.</summary>
    /// <remarks>No two rules match one path. More than 100 are refused, since hosts take no more; one is for all sections.</remarks>
    public bool WriteHeaders { get; init; }

    /// <summary>Whether to find out what would be written and to write nothing. Default: false.</summary>
    public bool DryRun { get; init; }

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
