using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>What somebody said or wrote: the quote of the week, a letter from a reader.</summary>
public sealed record QuoteSection : Section, IPieceLayout
{
    /// <summary>What was said.</summary>
    public required RichText Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Who said it. Plain text.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was said: a book, a talk, a page. Plain text.</summary>
    public string? Source { get; init; }

    /// <summary>Where it can be read. Absolute, http or https.</summary>
    /// <remarks>The link is on <see cref="Source"/>, or else on <see cref="Author"/>, or else the address itself.</remarks>
    public Uri? Url { get; init; }

    internal override Section RewriteTexts(TextWalk walk) =>
        walk.Visit(Text, "text") is var text && !ReferenceEquals(text, Text) ? this with { Text = text } : this;

    internal override int PieceCount => 1;

    internal override Piece PieceAt(int index) => new()
    {
        Key = "",
        Title = Blank.Is(Author) ? Source : Author,
        Text = Text,
        ExternalUrl = Url,
        Layout = this,
    };

    private protected override void CheckContent(Findings findings)
    {
        SectionChecks.RequiredRichText(findings, "text", Text);
        ValueChecks.Plain(findings, "author", Author);
        ValueChecks.Plain(findings, "source", Source);
        ValueChecks.Web(findings, "url", Url);
    }

    internal override void LayOutContent(BlockSink sink, int level) => LayOutAlone(sink);

    void IPieceLayout.LayOutAlone(BlockSink sink) => LayOutAlone(sink);

    private void LayOutAlone(BlockSink sink)
    {
        sink.BeginQuote();
        Text.LayOut(sink);
        sink.EndQuote();
        if (Blank.Is(Author) && Blank.Is(Source) && Url is null)
            return;
        sink.BeginParagraph();
        sink.Sign("— "u8);
        if (!Blank.Is(Author))
            sink.LinkOrText(Blank.Is(Source) ? Url : null, Author);
        if (!Blank.Is(Source))
        {
            sink.Sign(Blank.Is(Author) ? ""u8 : ", "u8);
            sink.LinkOrText(Url, Source);
        }
        else if (Blank.Is(Author) && Url is not null)
            sink.Link(Url, Url.OriginalString);
        sink.EndParagraph();
    }
}
