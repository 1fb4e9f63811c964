using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>What is served below a prefix, and how. Immutable.</summary>
public sealed record FeedEndpointOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The defaults.</summary>
    public static FeedEndpointOptions Default { get; } = new();

    /// <summary>The address that the app's root has on the web: what the feeds' own addresses begin with. Absolute, http or https. Default:
    /// null, what the request says.</summary>
    /// <remarks>Behind a proxy, either say it here or let the app use the proxy's forwarded headers. <see cref="FeedAnnouncer"/> needs it
    /// to ping hubs, since nothing is requested then.</remarks>
    /// <exception cref="ArgumentException">The value is no such address.</exception>
    public Uri? BaseUrl
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? value
            : throw new ArgumentException($"\"{value}\" is no absolute http or https URL.", nameof(value));
    }

    /// <summary>The formats. Default: all three.</summary>
    /// <exception cref="ArgumentException">One is there twice, or there is none.</exception>
    public IReadOnlyList<FeedFormat> Formats
    {
        get;
        init => field = value is { Count: > 0 } && value.Distinct().Count() == value.Count && value.All(Enum.IsDefined)
            ? [.. value]
            : throw new ArgumentException("There must be a format, and none twice.", nameof(value));
    }
        = FeedPublisherOptions.Default.Formats;

    /// <summary>The projections of a newsletter, each in a folder of its own: <see cref="IssueProjection.Key"/>. Default: those of
    /// <see cref="FeedPublisherOptions.Projections"/>.</summary>
    /// <exception cref="ArgumentException">Two of them have one folder, or there is none.</exception>
    public IReadOnlyList<IssueProjection> Projections
    {
        get;
        init => field = value is { Count: > 0 } && value.Select(projection => projection.Key).Distinct(StringComparer.Ordinal)
            .Count() == value.Count
            ? [.. value]
            : throw new ArgumentException("There must be a projection, and no two with one key.", nameof(value));
    }
        = FeedPublisherOptions.Default.Projections;

    /// <summary>Where documents are below the prefix. Default: <see cref="FeedLayout.Default"/>: <c>feed.xml</c>, <c>atom.xml</c>,
    /// <c>feed.json</c>.</summary>
    public FeedLayout Layout { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = FeedLayout.Default;

    /// <summary>How many of a newsletter's newest issues a document shows. Default: 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Issues
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
        = 50;

    /// <summary>How documents are written.</summary>
    public FeedWriterOptions Writer
    {
        get; init =>
        field = value ?? throw new ArgumentNullException(nameof(value));
    } = FeedWriterOptions.Default;

    /// <summary>How long anybody may keep a document without asking: <c>Cache-Control: max-age</c>. Default: five minutes, which is the
    /// longest.</summary>
    /// <remarks>A correction has to reach everybody soon. Private feeds are asked for each time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than five minutes.</exception>
    public TimeSpan MaxAge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.Ticks, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Longest);
            field = value;
        }
    }
        = Longest;

    /// <summary>Whether the feeds are for some only, such as those who know a secret in the address. Default: false; endpoints that demand
    /// authorization are private in any case.</summary>
    /// <remarks>Private feeds are in no shared cache and no search engine, and no page links them.</remarks>
    public bool IsPrivate { get; init; }
}
