using System.Text;
using System.Text.Unicode;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Makes UTF-8 of a document in another encoding, piece by piece, unless it is UTF-8 after all.</summary>
/// <param name="encoding">What it says it is in.</param>
internal sealed class Transcoding(Encoding encoding) : IDisposable
{
    /// <summary>How much is looked at, from the first byte that isn't ASCII, to see what it really is.</summary>
    private const int Window = 1 << 16;

    /// <summary>One bad sequence may stand among that many that are good.</summary>
    private const int Trust = 20;

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly bool _isAscii = encoding.CodePage is not (1200 or 1201 or 12000 or 12001 or 37 or (>= 50220 and <= 50229) or 52936);
    private readonly Utf8Buffer _waiting = new(256);
    private char[] _characters = [];
    private bool _isDecided;
    private bool _isUtf8;

    /// <summary>Whether the document is UTF-8, whatever it says.</summary>
    public bool IsUtf8 => _isDecided && _isUtf8;

    /// <summary>Takes the next piece.</summary>
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="isLast">Whether they are the last.</param>
    /// <param name="target">Where UTF-8 goes.</param>
    public void Append(ReadOnlySpan<byte> bytes, bool isLast, Utf8Buffer target)
    {
        if (_isDecided || !_isAscii)
        {
            Decode(bytes, isLast, target);
            return;
        }

        if (_waiting.Length == 0)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            target.Append(ascii < 0 ? bytes : bytes[..ascii]);
            bytes = ascii < 0 ? [] : bytes[ascii..];
        }

        _waiting.Append(bytes);
        if (_waiting.Length == 0 || (_waiting.Length < Window && !isLast))
            return;
        _isDecided = true;
        _isUtf8 = LooksLikeUtf8(_waiting.Written[..Math.Min(_waiting.Length, Window)]);
        Decode(_waiting.Written, isLast, target);
        _waiting.Dispose();
    }

    public void Dispose() => _waiting.Dispose();

    private void Decode(ReadOnlySpan<byte> bytes, bool isLast, Utf8Buffer target)
    {
        if (_isUtf8)
        {
            target.Append(bytes);
            return;
        }

        const int Block = 4096;
        do
        {
            var block = bytes[..Math.Min(bytes.Length, Block)];
            bytes = bytes[block.Length..];
            var flush = isLast && bytes.IsEmpty;
            var count = _decoder.GetCharCount(block, flush);
            if (_characters.Length < count)
                _characters = new char[Math.Max(count, Block)];
            count = _decoder.GetChars(block, _characters, flush);
            target.AppendText(_characters.AsSpan(0, count));
        }
        while (!bytes.IsEmpty);
    }

    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return true;
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                break;
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[length..];
        }

        return good > bad * Trust;
    }
}
