using System.Globalization;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>Plain text for a mail or a terminal: lines of 72 columns, links numbered, their addresses below the section.</summary>
/// <remarks>An address on a line of its own can be clicked everywhere, and a sentence with five links can still be read.</remarks>
internal sealed class TextSink : BlockSink, IDisposable
{
    private readonly LineWriter _lines;
    private readonly Stack<(bool IsOrdered, int Next)> _lists = [];
    private readonly List<string> _links = [];
    private int _linksSaid;
    private int _parts;

    public TextSink(Utf8Buffer output)
        : base(new Utf8Buffer(1024)) => _lines = new LineWriter(output);

    public void Dispose() => Buffer.Dispose();

    public override void BeginPart(string key)
    {
        EndLine();
        _parts++;
    }

    public override void EndPart()
    {
        EndLine();
        if (--_parts == 0)
            SayLinks();
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
        HtmlBlocks.LayOut(this, html);
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
        var marker = isOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        _lines.Push(marker, new string(' ', marker.Length));
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
        _lines.Push("> ", "> ");
    }

    public override void EndQuote()
    {
        EndLine();
        _lines.Pop();
        _lines.Gap();
    }

    public override void BeginDivision() => EndLine();

    public override void EndDivision() => EndLine();

    public override void Text(string? text) => TextLines.Append(Buffer, text);

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
    public void Picture(string? alt)
    {
        if (Blank.Is(alt))
            return;
        Sign("["u8);
        Text(alt);
        Sign("]"u8);
    }

    /// <summary>The number of an address, in brackets; the same address has the same number within a section.</summary>
    public void Refer(string url)
    {
        var index = _links.IndexOf(url, _linksSaid);
        if (index < 0)
        {
            index = _links.Count;
            _links.Add(url);
        }

        Sign("\u00A0["u8);
        Buffer.Append(index + 1);
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
        _links.Clear();
        _linksSaid = 0;
        _parts = 0;
    }

    protected override void Close()
    {
        EndLine();
        SayLinks();
    }

    private void SayLinks()
    {
        if (_linksSaid == _links.Count)
            return;
        _lines.Gap();
        for (; _linksSaid < _links.Count; _linksSaid++)
        {
            Sign("["u8);
            Buffer.Append(_linksSaid + 1);
            Sign("] "u8);
            Text(_links[_linksSaid]);
            _lines.WriteLine(Buffer.Written);
            Buffer.Truncate(0);
        }

        _lines.Gap();
    }
}
