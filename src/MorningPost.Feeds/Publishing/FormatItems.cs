using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>Items in one format, a run of them for each issue, the oldest first.</summary>
internal sealed class FormatItems : IDisposable
{
    private readonly Utf8Buffer _bytes;
    private readonly DocumentWriter _writer;
    private readonly List<Run> _runs = [];
    private Run _open;

    /// <param name="create">Makes the format's writer on a buffer.</param>
    public FormatItems(Func<Utf8Buffer, DocumentWriter> create)
    {
        _bytes = new Utf8Buffer(64 * 1024);
        _writer = create(_bytes);
        _writer.WriteHead(null);
        HeadLength = _bytes.Length;
        _bytes.Truncate(0);
    }

    /// <summary>How long the head is that the items were written behind.</summary>
    public int HeadLength { get; }

    public int Count => _runs.Count;

    /// <summary>How many bytes the run has that was begun.</summary>
    public int OpenLength => _bytes.Length - _open.Start;

    public void Begin()
    {
        _open = new Run(_bytes.Length, 0, 0);
        _writer.BeginRun();
    }

    public void Write(scoped in ItemView item)
    {
        var before = _bytes.Length;
        _writer.WriteItem(item);
        if (_bytes.Length > before)
            _open = _open with { Items = _open.Items + 1 };
    }

    public void Keep() => _runs.Add(_open with { Length = OpenLength });

    /// <summary>Takes the run out that was begun.</summary>
    public (byte[] Bytes, int Items) TakeOut()
    {
        var bytes = _bytes.Written[_open.Start..].ToArray();
        _bytes.Truncate(_open.Start);
        return (bytes, _open.Items);
    }

    public ReadOnlySpan<byte> BytesOf(int run) => _bytes.Written.Slice(_runs[run].Start, _runs[run].Length);

    public int ItemsOf(int run) => _runs[run].Items;

    /// <summary>Forgets the oldest.</summary>
    public void Drop(int count)
    {
        var end = count == 0 ? 0 : _runs[count - 1].Start + _runs[count - 1].Length;
        _bytes.RemoveFront(end);
        _runs.RemoveRange(0, count);
        for (var i = 0; i < _runs.Count; i++)
            _runs[i] = _runs[i] with { Start = _runs[i].Start - end };
    }

    public void Dispose() => _bytes.Dispose();

    private readonly record struct Run(int Start, int Length, int Items);
}
