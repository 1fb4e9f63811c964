using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>Plain text for a mail or a terminal: lines of 72 columns, links numbered, their addresses below the section.</summary>
/// <remarks>An address on a line of its own can be clicked everywhere, and a sentence with five links can still be read.</remarks>
internal sealed class TextSink : BlockSink
{
    private readonly LineWriter _lines;
    private readonly Stack<(bool IsOrdered, int Next)> _lists = [];
    private readonly Addresses _addresses = new();
    private readonly HtmlBlocks _html;
    private int _parts;

    public TextSink(Utf8Buffer output)
        : base(new Utf8Buffer(1024))
    {
        _lines = new LineWriter(output);
        _html = new HtmlBlocks(this);
    }

    public override void BeginPart(string key)
    {
        EndLine();
        _parts++;
    }

    public override void EndPart()
    {
        EndLine();
        if (--_parts == 0)
            ListAddresses();
    }

    public override void Heading(int level, string text, Uri? url = null)
    {
        EndLine();
        _lines.Gap();
        Line(text);
        if (url is not null)
            Refer(url.OriginalString);
        var width = Math.Min(LineWriter.Columns, TextWidth.Of(Buffer.Written));
        EndLine();
        for (var i = 0; i < width; i++)
            Buffer.Append((byte)(level == 2 ? '=' : '-'));
        EndLine();
        _lines.Gap();
    }

    public override void Paragraph(string text)
    {
        BeginParagraph();
        Text(text);
        EndParagraph();
    }

    public override void Standfirst(string text) => Paragraph(text);

    public override void Html(string html)
    {
        EndLine();
        _html.LayOut(html);
        EndLine();
        _lines.Gap();
    }

    public override void Figure(FeedImage image, Uri? url = null)
    {
        BeginParagraph();
        Picture(image.Alt);
        if (url is not null)
            Refer(url.OriginalString);
        if (!Blank.Is(image.Caption))
        {
            Sign(Buffer.Length > 0 ? " "u8 : ""u8);
            Text(image.Caption);
        }

        EndParagraph();
    }

    public override void Rule()
    {
        EndLine();
        _lines.Gap();
        _lines.WriteLine("------------------------------------------------------------------------"u8);
        _lines.Gap();
    }

    public override void BeginParagraph()
    {
        EndLine();
        _lines.Gap();
    }

    public override void EndParagraph()
    {
        EndLine();
        _lines.Gap();
    }

    public override void BeginList(bool isOrdered)
    {
        EndLine();
        if (_lists.Count == 0)
            _lines.Gap();
        _lists.Push((isOrdered, 1));
    }

    public override void BeginItem(string? key = null, int? place = null)
    {
        EndLine();
        var (isOrdered, next) = _lists.Pop();
        var number = place ?? next;
        _lists.Push((isOrdered, number + 1));
        _lines.PushItem(isOrdered ? number : null);
    }

    public override void EndItem()
    {
        EndLine();
        _lines.NoGap();
        _lines.Pop();
    }

    public override void EndList()
    {
        EndLine();
        _lists.Pop();
        _lines.Gap();
    }

    public override void BeginTable()
    {
        EndLine();
        _lines.Gap();
    }

    public override void BeginRow(string label)
    {
        EndLine();
        Line(label);
        Sign(": "u8);
    }

    public override void EndRow() => EndLine();

    public override void EndTable() => _lines.Gap();

    public override void BeginQuote()
    {
        EndLine();
        _lines.Gap();
        _lines.PushQuote();
    }

    public override void EndQuote()
    {
        EndLine();
        _lines.Pop();
        _lines.Gap();
    }

    public override void BeginDivision() => EndLine();

    public override void EndDivision() => EndLine();

    public override void Text(string? text) => Characters(text);

    /// <summary>Plain text that is no string.</summary>
    public void Characters(ReadOnlySpan<char> text) => TextLines.Append(Buffer, text);

    public override void Break() => Sign("\n"u8);

    public override void Link(Uri url, string text)
    {
        if (text == url.OriginalString)
        {
            Text(text);
            return;
        }

        Line(text);
        Refer(url.OriginalString);
    }

    public override void BeginStrong()
    {
    }

    public override void EndStrong()
    {
    }

    public override void BeginFormula()
    {
        if (IsRightToLeft)
            Sign("\u2066"u8);
    }

    public override void EndFormula()
    {
        if (IsRightToLeft)
            Sign("\u2069"u8);
    }

    /// <summary>A picture in a line: what it shows.</summary>
    public void Picture(ReadOnlySpan<char> alt)
    {
        if (Blank.Is(alt))
            return;
        Sign("["u8);
        Characters(alt);
        Sign("]"u8);
    }

    /// <summary>The number of an address, in brackets; the same address has the same number within a section.</summary>
    public void Refer(ReadOnlySpan<char> address)
    {
        Sign("\u00A0["u8);
        Buffer.Append(_addresses.NumberOf(address));
        Sign("]"u8);
    }

    /// <summary>Writes what stands in the line at hand.</summary>
    public void EndLine()
    {
        if (Buffer.Length == 0)
            return;
        _lines.Write(Buffer.Written);
        Buffer.Truncate(0);
    }

    protected override void Open()
    {
        Buffer.Truncate(0);
        _lines.Begin();
        _lists.Clear();
        _addresses.Clear();
        _parts = 0;
    }

    protected override void Close()
    {
        EndLine();
        ListAddresses();
    }

    private void ListAddresses()
    {
        var any = false;
        while (_addresses.TryList(out var number, out var address))
        {
            if (!any)
                _lines.Gap();
            any = true;
            Sign("["u8);
            Buffer.Append(number);
            Sign("] "u8);
            Characters(address);
            _lines.WriteLine(Buffer.Written);
            Buffer.Truncate(0);
        }

        if (any)
            _lines.Gap();
    }
}
