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

    internal override IEnumerable<Piece> Pieces() =>
        Boards.SelectMany(board => board.Entries.Select(entry => BoardLayout.Piece(board, entry)));

    internal override Section? WithoutSponsored()
    {
        if (Boards.All(board => board.Entries.All(entry => entry.Sponsor is null)))
            return this;
        var boards = Boards
            .Select(board => board with { Entries = [.. board.Entries.Where(entry => entry.Sponsor is null)] })
            .Where(board => board.Entries.Count > 0)
            .ToArray();
        return boards.Length + Movers.Count == 0 ? null : this with { Boards = boards };
    }

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
