using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Blocks;

/// <summary>Takes what an issue says, block after block, and makes a medium of it: HTML for feeds, a page, a mail, plain text.</summary>
/// <remarks>
/// A kind of section describes itself once, by calls to this, and knows no medium; a medium knows no kind. Nothing is kept between calls
/// but what is open, and nothing is allocated for a block.
/// </remarks>
internal abstract class BlockSink(Utf8Buffer buffer)
{
    private string? _language = "";
    private int _sponsored;

    /// <summary>Where inline text goes.</summary>
    public Utf8Buffer Buffer { get; } = buffer;

    /// <summary>Whether somebody has paid for the blocks at hand: links in them are marked where the medium can.</summary>
    protected bool IsSponsored => _sponsored > 0;

    /// <summary>How numbers are written in the language at hand.</summary>
    protected NumberStyle Numbers { get; private set; } = NumberStyle.Default;

    /// <summary>Whether the language at hand is written from right to left.</summary>
    protected bool IsRightToLeft { get; private set; }

    /// <summary>Whether what somebody has paid for isn't described: who describes asks for it.</summary>
    public bool LeavesOutSponsored { get; private set; }

    /// <summary>Begins a body.</summary>
    /// <param name="language">Its language: a BCP 47 tag, or null where nobody knows.</param>
    /// <param name="withSponsored">Whether what somebody has paid for belongs in it.</param>
    public void Begin(string? language, bool withSponsored = true)
    {
        LeavesOutSponsored = !withSponsored;
        if (!ReferenceEquals(language, _language))
        {
            _language = language;
            Numbers = NumberStyle.Of(language);
            IsRightToLeft = WritingDirection.IsRightToLeft(language);
        }

        _sponsored = 0;
        Open();
    }

    /// <summary>Ends the body.</summary>
    public void End() => Close();

    /// <summary>Begins blocks that somebody has paid for.</summary>
    public void BeginSponsored() => _sponsored++;

    /// <summary>Ends them, if there were any.</summary>
    public void EndSponsored(bool began)
    {
        if (began)
            _sponsored--;
    }

    /// <summary>Begins what has an address below the page: a section, an article, a board.</summary>
    public abstract void BeginPart(string key);

    public abstract void EndPart();

    /// <summary>A heading of level 2 (a section's), 3 or 4.</summary>
    public abstract void Heading(int level, string text, Uri? url = null);

    /// <summary>A paragraph of plain text.</summary>
    public abstract void Paragraph(string text);

    /// <summary>The sentence that leads an issue or an article. Plain text.</summary>
    public abstract void Standfirst(string text);

    /// <summary>Somebody's HTML, trusted.</summary>
    public abstract void Html(string html);

    /// <summary>A picture, which may link somewhere.</summary>
    public abstract void Figure(FeedImage image, Uri? url = null);

    public abstract void Rule();

    /// <summary>Begins a paragraph that is made of inline pieces.</summary>
    public abstract void BeginParagraph();

    public abstract void EndParagraph();

    public abstract void BeginList(bool isOrdered);

    /// <summary>Begins an item of a list.</summary>
    /// <param name="key">Its address below that of the part around it, where it has one.</param>
    /// <param name="place">Its number, where that isn't its place in the list.</param>
    public abstract void BeginItem(string? key = null, int? place = null);

    public abstract void EndItem();

    public abstract void EndList();

    /// <summary>Begins a table of two columns: what, and how much.</summary>
    public abstract void BeginTable();

    /// <summary>Begins a row with its first cell; inline pieces fill the second.</summary>
    public abstract void BeginRow(string label);

    public abstract void EndRow();

    public abstract void EndTable();

    public abstract void BeginQuote();

    public abstract void EndQuote();

    /// <summary>Begins blocks that belong to the item of a list around them.</summary>
    public abstract void BeginDivision();

    public abstract void EndDivision();

    /// <summary>Plain text within a paragraph, an item or a cell.</summary>
    public abstract void Text(string? text);

    /// <summary>Punctuation of ours: nothing that any medium would have to escape.</summary>
    public void Sign(ReadOnlySpan<byte> utf8) => Buffer.Append(utf8);

    /// <summary>A line break within a paragraph or an item.</summary>
    public abstract void Break();

    public abstract void Link(Uri url, string text);

    /// <summary>Blocks that are the same in every issue.</summary>
    public virtual void Repeat(IRepeatedPiece piece) => piece.LayOut(this);

    /// <summary>A link, or only its text where there is no address.</summary>
    public void LinkOrText(Uri? url, string text)
    {
        if (url is null)
            Line(text);
        else
            Link(url, text);
    }

    /// <summary>A title or a name, on one line.</summary>
    public void Line(string text) => Text(SingleLine.Of(text));

    public abstract void BeginStrong();

    public abstract void EndStrong();

    /// <summary>Begins what is read from left to right in every language: numbers with signs and arrows.</summary>
    public abstract void BeginFormula();

    public abstract void EndFormula();

    /// <summary>A number in the language at hand.</summary>
    public void Number(decimal number) => Numbers.Append(Buffer, number);

    /// <summary>A number with its sign: <c>+1,200</c>.</summary>
    public void Signed(decimal number) => Numbers.AppendSigned(Buffer, number);

    /// <summary>A percentage with its sign: <c>+52.4%</c>, <c>+52,4 %</c>.</summary>
    public void SignedPercent(decimal percent) => Numbers.AppendSignedPercent(Buffer, percent);

    /// <summary>Begins the medium's body. Language and direction are known.</summary>
    protected abstract void Open();

    /// <summary>Ends the medium's body.</summary>
    protected abstract void Close();
}
