using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MorningPost.Feeds.Text;

/// <summary>Finds the first byte that isn't UTF-8 in text that comes in parts, wherever it is parted.</summary>
internal sealed class Utf8Check
{
    private readonly byte[] _begun = new byte[4];
    private int _length;

    /// <summary>Reads a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isLast">Whether nothing follows it.</param>
    /// <returns>The byte and its place, counted from the beginning of the part; less than zero where a character began in the part before.
    /// Null where there is none.</returns>
    public (int At, byte Byte)? Read(ReadOnlySpan<byte> part, bool isLast)
    {
        var at = 0;
        var begun = _length;
        while (_length > 0 && at < part.Length)
        {
            _begun[_length++] = part[at++];
            var status = Rune.DecodeFromUtf8(_begun.AsSpan(0, _length), out _, out _);
            if (status == OperationStatus.InvalidData)
                return (-begun, _begun[0]);
            if (status == OperationStatus.Done)
                _length = 0;
        }

        if (_length > 0)
            return isLast ? (-begun, _begun[0]) : null;
        var rest = part[at..];
        var whole = rest.Length - Unfinished(rest);
        if (!Utf8.IsValid(rest[..whole]))
        {
            at += Utf8Text.IndexOfInvalid(rest);
            return (at, part[at]);
        }

        if (whole == rest.Length)
            return null;
        if (isLast)
            return (at + whole, rest[whole]);
        rest[whole..].CopyTo(_begun);
        _length = rest.Length - whole;
        return null;
    }

    /// <summary>How many bytes at the end begin a character and don't end it.</summary>
    private static int Unfinished(ReadOnlySpan<byte> utf8)
    {
        for (var back = 1; back <= Math.Min(3, utf8.Length); back++)
        {
            if (Rune.DecodeFromUtf8(utf8[^back..], out _, out _) == OperationStatus.NeedMoreData)
                return back;
        }

        return 0;
    }
}
