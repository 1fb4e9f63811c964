using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>What is gaining momentum: a board for each platform, and the biggest movers.</summary>
public sealed record TrendingSection : Section
{
    /// <summary>The boards, one a platform. May be empty where there are <see cref="Movers"/>.</summary>
    public IReadOnlyList<TrendingBoard> Boards { get; init => field = ValueList.Of(value); } = ValueList.Empty<TrendingBoard>();

    /// <summary>The heading over <see cref="Movers"/>. Plain text; no heading when absent.</summary>
    public string? MoversTitle { get; init; }

    /// <summary>What moved most since the issue before.</summary>
    public IReadOnlyList<Mover> Movers { get; init => field = ValueList.Of(value); } = ValueList.Empty<Mover>();

    internal override bool HasMoreThanPieces => Movers.Count > 0;

    internal override int PieceCount
    {
        get
        {
            var count = 0;
            foreach (var board in Boards.Span())
                count += board.Entries.Count;
            return count;
        }
    }

    internal override Piece PieceAt(int index)
    {
        var board = 0;
        while (index >= Boards[board].Entries.Count)
            index -= Boards[board++].Entries.Count;
        return BoardLayout.Piece(Boards[board], Boards[board].Entries[index]);
    }

    internal override Section WithoutSponsored() => this with
    {
        Boards =
        [
            .. Boards
                .Where(board => board.Entries.Count == 0 || board.Entries.Any(entry => entry.Sponsor is null))
                .Select(board => board with { Entries = [.. board.Entries.Where(entry => entry.Sponsor is null)] }),
        ],
    };

    internal override Section RewriteTexts(TextWalk walk) => this;

    private protected override void CheckContent(Findings findings) => TrendingChecks.Check(findings, this);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        foreach (var board in Boards.Span())
            BoardLayout.InSection(sink, board, level);
        if (Movers.Count > 0)
            MoverLayout.InSection(sink, this, level);
    }
}
