using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>An event, a job, an offer, a small ad.</summary>
public sealed record Listing : IPieceLayout
{
    /// <summary>The listing's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is called. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its page, if it has one. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it begins, or until when one may apply.</summary>
    /// <remarks>Written as <c>2026-11-25 18:30</c>, with the <see cref="TimeZone"/> or else the offset behind it, which is read in every
    /// language; or as <see cref="WhenText"/> says.</remarks>
    public DateTimeOffset? Starts { get; init; }

    /// <summary>When it ends. Not before <see cref="Starts"/>.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>The time zone of the place, by its IANA name: <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How the time should be shown: <c>Thursday, doors open at 6</c>. Plain text; <see cref="Starts"/> and <see cref="Ends"/>
    /// when absent.</summary>
    public string? WhenText { get; init; }

    /// <summary>Where it is: a place, a town, <c>remote</c>. Plain text.</summary>
    public string? Where { get; init; }

    /// <summary>What else there is to know in a word or two: salary, price, employer.</summary>
    public IReadOnlyList<ListingFact> Facts { get; init => field = ValueList.Of(value); } = ValueList.Empty<ListingFact>();

    /// <summary>What it is.</summary>
    public RichText? Description { get; init; }

    /// <summary>A picture of it.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Who paid for the listing. Nobody when absent.</summary>
    public Sponsor? Sponsor { get; init; }

    void IPieceLayout.LayOutAlone(BlockSink sink) => ListingLayout.Body(sink, this);
}
