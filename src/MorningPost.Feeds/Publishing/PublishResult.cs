namespace MorningPost.Feeds.Publishing;

/// <summary>What a publication did.</summary>
public sealed record PublishResult
{
    /// <summary>How many issues the archive holds.</summary>
    public required int Issues { get; init; }

    /// <summary>How many issues were read.</summary>
    public required int IssuesRead { get; init; }

    /// <summary>The documents that are new or changed, in the order in which they were written first.</summary>
    public required IReadOnlyList<PublishedDocument> Written
    {
        get; init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The documents that were looked at and would have been the same.</summary>
    public required IReadOnlyList<PublishedDocument> Unchanged
    {
        get; init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The paths of documents that were deleted: those of projections and formats that are published no more, and others that
    /// nothing leads to.</summary>
    public required IReadOnlyList<string> Deleted { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The ids of issues that are dated later than <see cref="FeedPublisherOptions.AsOf"/>, and aren't published.</summary>
    public IReadOnlyList<string> HeldBack { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    /// <summary>What earlier layouts had at other addresses, so that redirects can be written.</summary>
    public IReadOnlyList<MovedDocument> Moved { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    /// <summary>What is worth knowing about the publication.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];
}
