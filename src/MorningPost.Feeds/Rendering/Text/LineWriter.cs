using System.Globalization;
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

    /// <summary>Whatever comes next stands behind <c>&gt;</c>.</summary>
    public void PushQuote() => Push(new Prefix(IsQuote: true, Number: null, IsUsed: false));

    /// <summary>Whatever comes next stands behind a number or a dash, and its other lines are indented.</summary>
    public void PushItem(int? number) => Push(new Prefix(IsQuote: false, number, IsUsed: false));

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

    private void Push(Prefix prefix)
    {
        WriteGap();
        _prefixes.Add(prefix);
        _isFresh = true;
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
            width += prefix.Width;
        return width;
    }

    private void WritePrefixed(ReadOnlySpan<byte> utf8)
    {
        var start = output.Length;
        for (var i = 0; i < _prefixes.Count; i++)
        {
            var prefix = _prefixes[i];
            prefix.Write(output, isFirstLine: !prefix.IsUsed && !utf8.IsEmpty);
            if (!utf8.IsEmpty)
                _prefixes[i] = prefix with { IsUsed = true };
        }

        output.Append(utf8);
        while (output.Length > start && output.Written[^1] == ' ')
            output.Truncate(output.Length - 1);
        output.Append((byte)'\n');
    }

    private readonly record struct Prefix(bool IsQuote, int? Number, bool IsUsed)
    {
        /// <summary>In columns.</summary>
        public int Width => Number is { } number ? DigitsOf(number) + 2 : 2;

        public void Write(Utf8Buffer output, bool isFirstLine)
        {
            if (IsQuote)
                output.Append("> "u8);
            else if (!isFirstLine)
            {
                for (var i = 0; i < Width; i++)
                    output.Append((byte)' ');
            }
            else if (Number is { } number)
            {
                output.Append(number);
                output.Append(". "u8);
            }
            else
                output.Append("- "u8);
        }

        private static int DigitsOf(int number)
        {
            Span<byte> digits = stackalloc byte[11];
            number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
            return length;
        }
    }
}
