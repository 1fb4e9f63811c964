using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class BoardLayout
{
    /// <summary>A numbered list: name, figures, and the description below. A list reads well on a phone and in a terminal, where a table
    /// of many columns doesn't.</summary>
    public static void InSection(BlockSink sink, TrendingBoard board, int level)
    {
        if (!ShowsAny(sink, board))
            return;
        sink.BeginPart(board.Key);
        sink.Heading(level, board.Title, board.Url);
        if (!Blank.Is(board.Caption))
            sink.Paragraph(board.Caption);
        if (board.Entries.Count > 0)
        {
            sink.BeginList(isOrdered: true);
            var place = 1;
            var next = 1;
            foreach (var entry in board.Entries.Span())
            {
                if (!sink.Shows(entry.Sponsor))
                    continue;
                var rank = entry.Rank ?? place;
                InList(sink, entry, rank == next ? null : rank);
                next = rank + 1;
                place++;
            }

            sink.EndList();
        }

        sink.EndPart();
    }

    public static Piece Piece(TrendingBoard board, TrendingEntry entry) => new()
    {
        Part = board.Key,
        Key = entry.Key,
        Title = NameOf(entry),
        Sentence = IsDescribed(entry) ? entry.Description : null,
        ExternalUrl = entry.Url,
        Sponsor = entry.Sponsor,
        Layout = entry,
    };

    private static void InList(BlockSink sink, TrendingEntry entry, int? rank)
    {
        sink.BeginItem(entry.Key, rank);
        EntryLayout.BeginSponsored(sink, entry.Sponsor);
        sink.LinkOrText(entry.Url, NameOf(entry));
        if (entry.Metrics.Count > 0)
        {
            sink.Sign(" — "u8);
            MetricLayout.Line(sink, entry.Metrics);
        }

        if (IsDescribed(entry))
        {
            sink.Break();
            sink.Text(entry.Description);
        }

        sink.EndSponsored(entry.Sponsor is not null);
        sink.EndItem();
    }

    public static void Alone(BlockSink sink, TrendingEntry entry)
    {
        sink.BeginParagraph();
        sink.LinkOrText(entry.Url, NameOf(entry));
        sink.EndParagraph();
        if (IsDescribed(entry))
            sink.Paragraph(entry.Description!);
        MetricLayout.Table(sink, entry.Metrics);
    }

    /// <summary>Whether anything is left where entries are left out.</summary>
    private static bool ShowsAny(BlockSink sink, TrendingBoard board)
    {
        foreach (var entry in board.Entries.Span())
        {
            if (sink.Shows(entry.Sponsor))
                return true;
        }

        return board.Entries.Count == 0;
    }

    public static string NameOf(TrendingEntry entry) => (Blank.Is(entry.Name) ? entry.Description : entry.Name) ?? "";

    /// <summary>Whether there is a description beside the name.</summary>
    public static bool IsDescribed(TrendingEntry entry) => !Blank.Is(entry.Name) && !Blank.Is(entry.Description);
}
