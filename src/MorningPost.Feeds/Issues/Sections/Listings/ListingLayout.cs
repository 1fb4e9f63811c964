using System.Globalization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class ListingLayout
{
    public static void InSection(BlockSink sink, Listing listing, int level)
    {
        sink.BeginPart(listing.Key);
        sink.Heading(level, listing.Title, listing.Url);
        listing.Sponsor?.Begin(sink);
        if (listing.Image is not null)
            sink.Figure(listing.Image);
        Body(sink, listing);
        sink.EndSponsored(listing.Sponsor is not null);
        sink.EndPart();
    }

    public static Piece Piece(Listing listing) => new()
    {
        Key = listing.Key,
        Title = listing.Title,
        Text = listing.Description is { IsBlank: false } description ? description : null,
        Sentence = Blank.Is(listing.WhenText) ? listing.Where : listing.WhenText,
        ExternalUrl = listing.Url,
        Topics = listing.Topics,
        Image = listing.Image,
        Sponsor = listing.Sponsor,
        Layout = listing,
    };

    public static void Body(BlockSink sink, Listing listing)
    {
        WhenAndWhere(sink, listing);
        if (listing.Facts.Count > 0)
        {
            sink.BeginTable();
            foreach (var fact in listing.Facts.Span())
            {
                sink.BeginRow(fact.Label);
                sink.Text(fact.Text);
                sink.EndRow();
            }

            sink.EndTable();
        }

        listing.Description?.LayOut(sink);
    }

    public static void WhenAndWhere(BlockSink sink, Listing listing)
    {
        var hasTime = !Blank.Is(listing.WhenText) || listing.Starts is not null || listing.Ends is not null;
        if (!hasTime && Blank.Is(listing.Where))
            return;
        sink.BeginParagraph();
        if (hasTime)
        {
            sink.BeginStrong();
            When(sink, listing);
            sink.EndStrong();
        }

        if (!Blank.Is(listing.Where))
        {
            sink.Sign(hasTime ? ", "u8 : ""u8);
            sink.Text(listing.Where);
        }

        sink.EndParagraph();
    }

    private static void When(BlockSink sink, Listing listing)
    {
        if (!Blank.Is(listing.WhenText))
        {
            sink.Text(listing.WhenText);
            return;
        }

        sink.BeginFormula();
        if (listing.Starts is { } starts)
            Time(sink, starts, "yyyy-MM-dd HH:mm");
        if (listing.Ends is { } ends)
        {
            sink.Sign(listing.Starts is null ? "→ "u8 : "–"u8);
            var isSameDay = listing.Starts is { } start && start.Date == ends.Date && start.Offset == ends.Offset;
            Time(sink, ends, isSameDay ? "HH:mm" : "yyyy-MM-dd HH:mm");
        }

        sink.Sign(" "u8);
        if (Blank.Is(listing.TimeZone))
            Offset(sink, (listing.Starts ?? listing.Ends).GetValueOrDefault().Offset);
        else
            sink.Text(listing.TimeZone);
        sink.EndFormula();
    }

    private static void Time(BlockSink sink, DateTimeOffset time, string format)
    {
        Span<byte> utf8 = stackalloc byte[32];
        time.TryFormat(utf8, out var written, format, CultureInfo.InvariantCulture);
        sink.Sign(utf8[..written]);
    }

    /// <summary><c>+01:00</c></summary>
    private static void Offset(BlockSink sink, TimeSpan offset)
    {
        Span<byte> utf8 = stackalloc byte[16];
        offset.TryFormat(utf8, out var written, "hh\\:mm", CultureInfo.InvariantCulture);
        sink.Sign(offset < TimeSpan.Zero ? "\u2212"u8 : "+"u8);
        sink.Sign(utf8[..written]);
    }
}
