namespace MorningPost.Feeds.Publishing;

/// <summary>What a publication did.</summary>
public sealed record PublishResult
{
    /// <summary>How many issues the archive holds.</summary>
    public required int Issues { get; init; }

    /// <summary>How many issues were read.</summary>
    public required int IssuesRead { get; init; }

    /// <summary>The documents that are new or changed, in the order in which they were written first.</summary>
    public required IReadOnlyList<PublishedDocument> Written { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The documents that were looked at and would have been the same.</summary>
    public required IReadOnlyList<PublishedDocument> Unchanged { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The paths of documents that were deleted, since their projection or format is published no more.</summary>
    public required IReadOnlyList<string> Deleted { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
