using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>The call to subscribe: a heading, the pitch, the link, and a code to scan.</summary>
public sealed record SubscribeCall : IRepeatedPiece
{
    /// <summary>Where one subscribes. Absolute, http, https or mailto.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The heading. Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Why one should. Plain text.</summary>
    public string? Pitch { get; init; }

    /// <summary>The text of the link. Plain text; the URL itself when absent.</summary>
    public string? Label { get; init; }

    /// <summary>A picture to scan, such as a QR code of <see cref="Url"/>.</summary>
    public FeedImage? Image { get; init; }

    void IRepeatedPiece.LayOut(BlockSink sink) => LayOut(sink);

    /// <summary>Describes the call, behind a rule.</summary>
    internal void LayOut(BlockSink sink)
    {
        sink.Rule();
        if (!Blank.Is(Title))
            sink.Heading(2, Title);
        if (!Blank.Is(Pitch))
            sink.Paragraph(Pitch);
        sink.BeginParagraph();
        sink.Link(Url, Blank.Is(Label) ? Url.OriginalString : Label);
        sink.EndParagraph();
        if (Image is not null)
            sink.Figure(Image);
    }
}
