namespace MorningPost.Feeds.Rendering.Html;

/// <summary>How the elements begin that our HTML is made of. Without their <c>&gt;</c> where attributes follow: anchors, items and
/// pictures.</summary>
internal interface IHtmlTags
{
    static abstract ReadOnlySpan<byte> Paragraph { get; }

    static abstract ReadOnlySpan<byte> Standfirst { get; }

    static abstract ReadOnlySpan<byte> Heading2 { get; }

    static abstract ReadOnlySpan<byte> Heading3 { get; }

    static abstract ReadOnlySpan<byte> Heading4 { get; }

    static abstract ReadOnlySpan<byte> Anchor { get; }

    static abstract ReadOnlySpan<byte> Item { get; }

    static abstract ReadOnlySpan<byte> Table { get; }

    static abstract ReadOnlySpan<byte> Division { get; }

    static abstract ReadOnlySpan<byte> Figure { get; }

    static abstract ReadOnlySpan<byte> FigureEnd { get; }

    static abstract ReadOnlySpan<byte> Image { get; }

    static abstract ReadOnlySpan<byte> Caption { get; }

    static abstract ReadOnlySpan<byte> CaptionEnd { get; }

    static abstract ReadOnlySpan<byte> Rule { get; }

    static abstract ReadOnlySpan<byte> List(bool isRightToLeft);

    static abstract ReadOnlySpan<byte> OrderedList(bool isRightToLeft);

    static abstract ReadOnlySpan<byte> Label(bool isRightToLeft);

    static abstract ReadOnlySpan<byte> Value(bool isRightToLeft);

    static abstract ReadOnlySpan<byte> Quote(bool isRightToLeft);
}
