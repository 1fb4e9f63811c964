using System.Text.Json.Serialization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A part of an issue. The kinds are fixed: <see cref="HtmlSection"/> is the way out for everything else.</summary>
/// <remarks>In issue files <c>"kind"</c> says which it is.</remarks>
public abstract partial record Section
{
    private protected Section()
    {
    }

    /// <summary>The section's short name, the same in every issue: <c>deep-dive</c>. Unique within the issue.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>. Part of the ids of what the section holds, so it never
    /// changes.</remarks>
    [JsonPropertyOrder(-5)]
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The section's heading. Plain text; no heading when absent.</summary>
    [JsonPropertyOrder(-4)]
    public string? Title { get; init; }

    /// <summary>Whom the section is for. Default: everyone.</summary>
    [JsonPropertyOrder(-3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }

    /// <summary>Who paid for the section. Nobody when absent.</summary>
    [JsonPropertyOrder(-2)]
    public Sponsor? Sponsor { get; init; }

    /// <summary>What stands between the heading and the content.</summary>
    [JsonPropertyOrder(-1)]
    public RichText? Intro { get; init; }

    /// <summary>Says what is wrong with the section.</summary>
    internal void Check(Findings findings)
    {
        ValueChecks.Plain(findings, "title", Title);
        SectionChecks.Sponsor(findings, Sponsor);
        SectionChecks.RichText(findings, "intro", Intro);
        CheckContent(findings);
    }

    /// <summary>Describes the section, block by block.</summary>
    /// <param name="sink">Takes the blocks.</param>
    /// <param name="withTitle">Whether its heading is one of them.</param>
    internal void LayOut(BlockSink sink, bool withTitle)
    {
        sink.BeginPart(Key);
        if (withTitle && !Blank.Is(Title))
            sink.Heading(SectionLevel, Title);
        Sponsor?.Begin(sink);
        Intro?.LayOut(sink);
        LayOutContent(sink, Blank.Is(Title) ? SectionLevel : SectionLevel + 1);
        sink.EndSponsored(Sponsor is not null);
        sink.EndPart();
    }

    /// <summary>Gives each text of some length to a visitor, in the order of the issue's file.</summary>
    /// <returns>The same section when every text stayed what it was.</returns>
    internal abstract Section RewriteTexts(TextWalk walk);

    /// <summary>What of the section can stand alone, in order.</summary>
    internal SectionPieces Pieces => new(this);

    /// <summary>How many <see cref="Pieces"/> there are. None by default.</summary>
    internal virtual int PieceCount => 0;

    /// <summary>One of the <see cref="Pieces"/>.</summary>
    internal virtual Piece PieceAt(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "There are no pieces.");

    /// <summary>Whether there is something besides what can stand alone.</summary>
    internal virtual bool HasMoreThanPieces => false;

    /// <summary>The headline of a section that is about one thing; null where it isn't.</summary>
    /// <param name="withSponsored">Whether what somebody paid for counts.</param>
    internal virtual string? HeadlineOf(bool withSponsored = true) => null;

    /// <summary>The section without those of its entries that somebody paid for.</summary>
    internal virtual Section WithoutSponsored() => this;

    /// <summary>Says what is wrong with what the kind holds. Goes over spans and allocates nothing, since writers run it on every
    /// issue.</summary>
    private protected abstract void CheckContent(Findings findings);

    /// <summary>Describes what the kind holds.</summary>
    /// <param name="sink">Takes the blocks.</param>
    /// <param name="level">The level of headings within the section.</param>
    internal abstract void LayOutContent(BlockSink sink, int level);

    private const int SectionLevel = 2;
}
