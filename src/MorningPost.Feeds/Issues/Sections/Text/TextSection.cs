using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Text without a headline of its own: an editor's note, a sign-off, the result of a poll, a correction.</summary>
public sealed record TextSection : Section
{
    /// <summary>The text.</summary>
    public required RichText Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Text, "text") is var text && !ReferenceEquals(text, Text) ? this with { Text = text } : this;

    private protected override void CheckContent(Findings findings) => SectionChecks.RequiredRichText(findings, "text", Text);

    internal override void LayOutContent(BlockSink sink, int level) => Text.LayOut(sink);
}
