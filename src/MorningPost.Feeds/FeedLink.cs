namespace MorningPost.Feeds;

/// <summary>A link for which the model has no property of its own.</summary>
/// <remarks>Atom <c>link</c>; in RSS an <c>atom:link</c>. JSON Feed has no place for it.</remarks>
public sealed record FeedLink
{
    /// <summary>The relation: a registered name such as <c>related</c> or <c>via</c>, or an absolute IRI.</summary>
    /// <remarks>Not <c>alternate</c>, <c>self</c>, <c>enclosure</c>, <c>hub</c>, <c>license</c>, <c>replies</c> or a paging relation: those
    /// have properties.</remarks>
    public required string Relation { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where it points. Absolute.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>MIME type of what is there.</summary>
    public string? MediaType { get; init; }

    /// <summary>Language of what is there: a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>What the link is called. Plain text.</summary>
    public string? Title { get; init; }
}
