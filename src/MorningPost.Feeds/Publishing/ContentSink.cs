using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>The content of blocks, one after the other, to be hashed: not rendered, so that a change of the renderer doesn't make an issue
/// a corrected one.</summary>
internal sealed class ContentSink(Utf8Buffer buffer) : BlockSink(buffer)
{
    private const byte Between = 0x1F;

    public void Value(string? text)
    {
        Buffer.AppendText(text);
        Buffer.Append(Between);
    }

    public void Value(Uri? url) => Value(url?.OriginalString);

    public override void BeginPart(string key) => Mark('p', key);

    public override void EndPart() => Mark('P');

    public override void Heading(int level, string text, Uri? url = null)
    {
        Mark('h', text);
        Value(url);
    }

    public override void Paragraph(string text) => Mark('t', text);

    public override void Standfirst(string text) => Mark('s', text);

    public override void Html(string html) => Mark('m', html);

    public override void Figure(FeedImage image, Uri? url = null)
    {
        Mark('f', image.Alt);
        Value(image.Url);
        Value(image.Caption);
        Value(url);
    }

    public override void Rule() => Mark('-');

    public override void BeginParagraph() => Mark('g');

    public override void EndParagraph() => Mark('G');

    public override void BeginList(bool isOrdered) => Mark(isOrdered ? 'o' : 'u');

    public override void BeginItem(string? key = null, int? place = null)
    {
        Mark('i', key);
        Buffer.Append(place ?? 0);
    }

    public override void EndItem() => Mark('I');

    public override void EndList() => Mark('U');

    public override void BeginTable() => Mark('b');

    public override void BeginRow(string label) => Mark('r', label);

    public override void EndRow() => Mark('R');

    public override void EndTable() => Mark('B');

    public override void BeginQuote() => Mark('q');

    public override void EndQuote() => Mark('Q');

    public override void BeginDivision() => Mark('d');

    public override void EndDivision() => Mark('D');

    public override void Text(string? text) => Value(text);

    public override void Break() => Mark('/');

    public override void Link(Uri url, string text)
    {
        Mark('l', text);
        Value(url);
    }

    public override void BeginStrong() => Mark('n');

    public override void EndStrong() => Mark('N');

    public override void BeginFormula() => Mark('x');

    public override void EndFormula() => Mark('X');

    protected override void Open() => Mark('(');

    protected override void Close() => Mark(')');

    private void Mark(char kind)
    {
        Buffer.Append((byte)kind);
        Buffer.Append(Between);
    }

    private void Mark(char kind, string? text)
    {
        Buffer.Append((byte)kind);
        Value(text);
    }
}
