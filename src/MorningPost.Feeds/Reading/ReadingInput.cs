using System.Buffers;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>A document as UTF-8: the part of it that is needed at the time, in a buffer that is filled again and again, or all of it,
/// without a copy.</summary>
internal sealed class ReadingInput : IDisposable
{
    private const int FirstSize = 1 << 16;

    private readonly Stream? _stream;
    private readonly long _maxLength;
    private readonly int _maxWindow;
    private readonly string? _charset;
    private byte[] _bytes = [];
    private ReadOnlyMemory<byte> _all;
    private Utf8Buffer? _transcoded;
    private Transcoding? _transcoding;
    private byte[] _raw = [];
    private int _start;
    private int _length;
    private long _taken;
    private int _lines;
    private int _column;
    private bool _isOpen;
    private readonly Utf8Check _check = new();
    private int _checked;

    public ReadingInput(Stream stream, FeedReaderOptions options, long maxLength)
    {
        _stream = stream;
        _charset = options.Charset;
        _maxLength = maxLength;
        _maxWindow = Math.Max(options.MaxTokenLength, FirstSize);
        _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    }

    public ReadingInput(ReadOnlyMemory<byte> document, FeedReaderOptions options, long maxLength)
    {
        _charset = options.Charset;
        _maxLength = maxLength;
        CheckLength(document.Length);
        var (encoding, mark) = EncodingDetection.Of(document.Span, _charset, out var unknown);
        UnknownEncoding = unknown;
        _all = document[mark..];
        if (encoding is not null)
        {
            _transcoded = new Utf8Buffer(document.Length + (document.Length / 2));
            using var transcoding = new Transcoding(encoding);
            transcoding.Append(_all.Span, isLast: true, _transcoded);
            _all = _transcoded.WrittenMemory;
        }

        _isOpen = IsLast = true;
        _column = mark;
        CheckUtf8();
    }

    /// <summary>The part that is there.</summary>
    public ReadOnlySpan<byte> Window => _stream is null ? _all.Span : _bytes.AsSpan(_start, _length);

    /// <summary>Whether nothing follows it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Where in the window the first byte is that isn't UTF-8; none where it is beyond.</summary>
    public int FirstInvalid { get; private set; } = int.MaxValue;

    /// <summary>The byte that stands there.</summary>
    public byte InvalidByte { get; private set; }

    /// <summary>Its line and column: the window may be past it.</summary>
    public (int Line, int Column) InvalidPlace { get; private set; }

    /// <summary>The name of an encoding that isn't known.</summary>
    public string? UnknownEncoding { get; private set; }

    /// <summary>Gets more, unless that was all.</summary>
    /// <param name="used">How much of the window isn't needed any more, and is dropped.</param>
    /// <param name="wanted">How long the window should be at least.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async ValueTask FillAsync(int used, int wanted, CancellationToken cancellationToken)
    {
        Drop(used);
        if (!_isOpen)
            await OpenAsync(cancellationToken).ConfigureAwait(false);
        while (!IsLast && _length < wanted)
        {
            if (_transcoding is null)
            {
                MakeRoom();
                var count = await _stream!.ReadAsync(_bytes.AsMemory(_start + _length), cancellationToken).ConfigureAwait(false);
                Count(count);
                _length += count;
            }
            else
            {
                var count = await _stream!.ReadAsync(_raw, cancellationToken).ConfigureAwait(false);
                Count(count);
                Transcode(_raw.AsSpan(0, count));
            }
        }

        CheckUtf8();
    }

    /// <summary>Line and column of a place in the window, from 1; the column in bytes of UTF-8.</summary>
    public (int Line, int Column) Locate(int position)
    {
        var before = Window[..Math.Clamp(position, 0, Window.Length)];
        var lines = before.Count((byte)'\n');
        return lines == 0
            ? (_lines + 1, _column + before.Length + 1)
            : (_lines + lines + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        if (_raw.Length > 0)
            ArrayPool<byte>.Shared.Return(_raw);
        _transcoded?.Dispose();
        _transcoding?.Dispose();
        _bytes = _raw = [];
        _all = default;
        _length = 0;
    }

    /// <summary>Reads the beginning, which says what the rest is.</summary>
    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        while (!IsLast && _length < EncodingDetection.Needed)
        {
            var count = await _stream!.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            Count(count);
            _length += count;
        }

        _isOpen = true;
        var (encoding, mark) = EncodingDetection.Of(Window, _charset, out var unknown);
        UnknownEncoding = unknown;
        (_start, _length, _column) = (mark, _length - mark, mark);
        if (encoding is null)
            return;
        _transcoding = new Transcoding(encoding);
        _raw = ArrayPool<byte>.Shared.Rent(FirstSize);
        var beginning = Window.ToArray();
        (_start, _length) = (0, 0);
        Transcode(beginning);
    }

    private void Transcode(ReadOnlySpan<byte> bytes)
    {
        _transcoded ??= new Utf8Buffer(FirstSize);
        _transcoding!.Append(bytes, IsLast, _transcoded);
        while (_bytes.Length - _start - _length < _transcoded.Length)
            MakeRoom(_transcoded.Length);
        _transcoded.Written.CopyTo(_bytes.AsSpan(_start + _length));
        _length += _transcoded.Length;
        _transcoded.Truncate(0);
    }

    private void Count(int count)
    {
        IsLast = count == 0;
        CheckLength(_taken += count);
    }

    private void CheckLength(long length)
    {
        if (length > _maxLength)
            throw new LimitException(nameof(FeedReaderOptions.MaxLength), "the document is longer than is allowed.");
    }

    private void Drop(int used)
    {
        var gone = Window[..used];
        var lines = gone.Count((byte)'\n');
        _column = lines == 0 ? _column + used : used - gone.LastIndexOf((byte)'\n') - 1;
        _lines += lines;
        _start += used;
        _length -= used;
        _checked -= used;
        if (FirstInvalid != int.MaxValue)
            FirstInvalid -= used;
    }

    /// <summary>Looks at what is new in the window, up to the first byte that isn't UTF-8.</summary>
    private void CheckUtf8()
    {
        if (FirstInvalid != int.MaxValue)
            return;
        if (_check.Read(Window[_checked..], IsLast) is { } bad)
        {
            // It may have begun in what is dropped already; no line does within a character.
            FirstInvalid = _checked + bad.At;
            InvalidByte = bad.Byte;
            var (line, column) = Locate(FirstInvalid);
            InvalidPlace = (line, column + Math.Min(0, FirstInvalid));
        }

        _checked = Window.Length;
    }

    private void MakeRoom(int size = 1)
    {
        if (_bytes.Length - _start - _length >= size)
            return;
        if (_start >= size && _start >= _bytes.Length / 2)
        {
            Window.CopyTo(_bytes);
            _start = 0;
            return;
        }

        if (_length >= _maxWindow)
            throw new LimitException(nameof(FeedReaderOptions.MaxTokenLength),
                "a tag, a comment or a CDATA section is longer than is allowed.");
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + size));
        Window.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _start) = (larger, 0);
    }
}
