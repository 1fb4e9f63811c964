using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>Breaks text into lines of 72 columns, each behind the prefixes of what it stands in.</summary>
internal sealed class LineWriter(Utf8Buffer output)
{
    public const int Columns = 72;

    /// <summary>What is left of a line, however deep it is indented.</summary>
    private const int LeastColumns = 24;

    private readonly List<Prefix> _prefixes = [];
    private bool _gap;
    private bool _isFresh;
    private bool _any;

    public void Begin()
    {
        _prefixes.Clear();
        _gap = false;
        _isFresh = false;
        _any = false;
    }

    /// <summary>Whatever comes next stands behind a prefix: one on its first line, and another on those that follow.</summary>
    public void Push(string first, string rest)
    {
        WriteGap();
        _prefixes.Add(new Prefix(first, rest, IsUsed: false));
        _isFresh = true;
    }

    public void Pop() => _prefixes.RemoveAt(_prefixes.Count - 1);

    /// <summary>A blank line before whatever comes next, but for what comes first behind a prefix.</summary>
    public void Gap() => _gap = !_isFresh;

    /// <summary>No blank line before whatever comes next.</summary>
    public void NoGap() => _gap = false;

    /// <summary>Writes text in as many lines as it takes.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        var columns = Math.Max(LeastColumns, Columns - Indentation());
        while (utf8.Length > 0)
        {
            var (length, skip) = LineOf(utf8, columns);
            WriteLine(utf8[..length].TrimEnd((byte)' '));
            utf8 = utf8[skip..];
        }
    }

    /// <summary>Writes a line as it is, however long.</summary>
    public void WriteLine(ReadOnlySpan<byte> utf8)
    {
        WriteGap();
        WritePrefixed(utf8);
        _any = true;
        _isFresh = false;
    }

    /// <summary>How many bytes the first line has, and where the next begins.</summary>
    private static (int Length, int Next) LineOf(ReadOnlySpan<byte> utf8, int columns)
    {
        var width = 0;
        var (end, next) = (0, 0);
        var afterWide = false;
        for (var at = 0; at < utf8.Length;)
        {
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            if (rune.Value == '\n')
                return (at, at + 1);
            if (rune.Value == ' ')
                (end, next) = (at, at + 1);
            else if (at > 0 && (afterWide || TextWidth.IsWide(rune)) && !TextWidth.ClosesLine(rune) && TextWidth.Of(rune) > 0)
                (end, next) = (at, at);
            width += TextWidth.Of(rune);
            if (width > columns && rune.Value != ' ' && end > 0)
                return (end, next);
            afterWide = TextWidth.IsWide(rune);
            at += length;
        }

        return (utf8.Length, utf8.Length);
    }

    private void WriteGap()
    {
        if (_gap && _any)
            WritePrefixed(default);
        _gap = false;
    }

    private int Indentation()
    {
        var width = 0;
        foreach (var prefix in _prefixes)
            width += prefix.Rest.Length;
        return width;
    }

    private void WritePrefixed(ReadOnlySpan<byte> utf8)
    {
        var start = output.Length;
        for (var i = 0; i < _prefixes.Count; i++)
        {
            var prefix = _prefixes[i];
            output.AppendText(prefix.IsUsed || utf8.IsEmpty ? prefix.Rest : prefix.First);
            if (!utf8.IsEmpty)
                _prefixes[i] = prefix with { IsUsed = true };
        }

        output.Append(utf8);
        while (output.Length > start && output.Written[^1] == ' ')
            output.Truncate(output.Length - 1);
        output.Append((byte)'\n');
    }

    private readonly record struct Prefix(string First, string Rest, bool IsUsed);
}
