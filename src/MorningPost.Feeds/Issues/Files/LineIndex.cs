namespace MorningPost.Feeds.Issues;

/// <summary>Where the lines of a file begin.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    public LineIndex(ReadOnlySpan<byte> utf8)
    {
        for (var at = utf8.IndexOf((byte)'\n'); at >= 0; at = utf8[_starts[^1]..].IndexOf((byte)'\n'))
            _starts.Add(_starts[^1] + at + 1);
    }

    /// <summary>Line and column of a byte, both from 1.</summary>
    public (int Line, int Column) PositionOf(int at)
    {
        var index = _starts.BinarySearch(at);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, at - _starts[line] + 1);
    }

    /// <summary>The byte at a line and a column, both from 0.</summary>
    public int OffsetOf(int line, int column) => _starts[Math.Min(line, _starts.Count - 1)] + column;
}
