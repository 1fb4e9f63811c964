using MorningPost.Feeds;

namespace PublishArchive.Publishing;

/// <summary>What is published, and where to.</summary>
internal sealed record PublicationOptions
{
    public required string Source { get; init; }

    public Uri? BaseUrl { get; init; }

    public int PageSize { get; init; } = 25;

    public IReadOnlyList<FeedFormat> Formats { get; init; } = Enum.GetValues<FeedFormat>();

    /// <summary>The keys of the projections to publish; empty for all.</summary>
    public IReadOnlyList<string> Projections { get; init; } = [];

    public bool Strict { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Issues dated later are held back; null holds none back.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public bool AllowRemoval { get; init; }

    public bool AllowNewId { get; init; }

    public bool HasSite { get; init; } = true;

    /// <summary>Whether the keys of entries in Markdown are kept beside the issues.</summary>
    public bool KeepKeys { get; init; } = true;

    /// <summary>Where issues go as mail messages; null for nowhere.</summary>
    public MailFolder? Mails { get; init; }

    /// <summary>Whether the newsletter's hub is told of the feeds that changed.</summary>
    public bool Ping { get; init; }
}
