using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Events, jobs, deals, classifieds: what has a date, a place and a few facts.</summary>
public sealed record ListingsSection : Section
{
    /// <summary>The listings, in order.</summary>
    public required IReadOnlyList<Listing> Listings { get; init => field = ValueList.Of(value); }

    internal override int PieceCount => Listings.Count;

    internal override Piece PieceAt(int index) => ListingLayout.Piece(Listings[index]);

    internal override Section WithoutSponsored() => this with { Listings = [.. Listings.Where(entry => entry.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Listings, "listings", static (walk, listing) =>
            walk.VisitOptional(listing.Description, "description", listing.Url) is var text && !ReferenceEquals(text, listing.Description)
                ? listing with { Description = text }
                : listing) is { } listings
            ? this with { Listings = listings }
            : this;

    private protected override void CheckContent(Findings findings) => ListingChecks.Check(findings, Listings);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        foreach (var listing in Listings.Span())
        {
            if (sink.Shows(listing.Sponsor))
                ListingLayout.InSection(sink, listing, level);
        }
    }
}
