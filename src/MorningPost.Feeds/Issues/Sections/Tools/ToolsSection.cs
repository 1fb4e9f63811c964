using System.Text.Json.Serialization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>The tools of the week.</summary>
public sealed record ToolsSection : Section
{
    /// <summary>The tools, in order.</summary>
    public required IReadOnlyList<Tool> Tools { get; init => field = ValueList.Of(value); }

    /// <summary>Whether the order means something, so that the tools are numbered. Default: false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ordered { get; init; }

    internal override int PieceCount => Tools.Count;

    internal override Piece PieceAt(int index) => ToolLayout.Piece(Tools[index]);

    internal override Section WithoutSponsored() => this with { Tools = [.. Tools.Where(entry => entry.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Tools, "tools", static (walk, entry) =>
            walk.Visit(entry.Description, "description") is var text && !ReferenceEquals(text, entry.Description)
                ? entry with { Description = text }
                : entry) is { } rewritten
            ? this with { Tools = rewritten }
            : this;

    private protected override void CheckContent(Findings findings) => ToolChecks.Check(findings, Tools);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        if (Tools.Count == 0)
            return;
        sink.BeginList(Ordered);
        foreach (var tool in Tools.Span())
        {
            if (sink.Shows(tool.Sponsor))
                ToolLayout.InList(sink, tool);
        }
        sink.EndList();
    }
}
