using System.Text.Json.Serialization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Recommendations: links with commentary, papers, books.</summary>
public sealed record ReadingListSection : Section
{
    /// <summary>The recommendations, in order.</summary>
    public required IReadOnlyList<ReadingItem> Items { get; init => field = ValueList.Of(value); }

    /// <summary>Whether the order means something, so that the recommendations are numbered: the five top stories. Default:
    /// false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ordered { get; init; }

    internal override int PieceCount => Items.Count;

    internal override Piece PieceAt(int index) => ReadingLayout.Piece(Items[index]);

    internal override Section WithoutSponsored() => this with { Items = [.. Items.Where(entry => entry.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Items, "items", static (walk, entry) =>
            walk.VisitOptional(entry.Summary, "summary") is var text && !ReferenceEquals(text, entry.Summary)
                ? entry with { Summary = text }
                : entry) is { } rewritten
            ? this with { Items = rewritten }
            : this;

    private protected override void CheckContent(Findings findings) => ReadingChecks.Check(findings, Items);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        if (Items.Count == 0)
            return;
        sink.BeginList(Ordered);
        foreach (var item in Items.Span())
        {
            if (sink.Shows(item.Sponsor))
                ReadingLayout.InList(sink, item);
        }
        sink.EndList();
    }
}
