using System.Globalization;
using System.Runtime.CompilerServices;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Blocks;

/// <summary>How a language groups the digits of a number and separates its fraction.</summary>
/// <remarks>
/// From a table of ours and not from the machine, whose data changes from version to version: the same bytes everywhere. Digits are
/// always 0 to 9;
/// where a language's own digits come with signs of their own, those of <see cref="Default"/> are written.
/// </remarks>
internal sealed class NumberStyle(string group, string point, int rest = 3, PercentPlace percent = PercentPlace.Behind)
{
    /// <summary>With up to so many digits behind the point numbers are formatted here: the framework's custom formats are slow.</summary>
    private const int FewDigits = 4;

    private const int FirstGroup = 3;

    private static readonly ulong[] PowersOfTen = [1, 10, 100, 1_000, 10_000];

    private readonly byte[] _group = System.Text.Encoding.UTF8.GetBytes(group);
    private readonly byte[] _point = System.Text.Encoding.UTF8.GetBytes(point);

    /// <summary>As in English: <c>1,234,567.8</c>.</summary>
    public static NumberStyle Default { get; } = new(",", ".");

    public string Group { get; } = group;

    public string Point { get; } = point;

    /// <summary>How many digits a group has beyond the first, which has three: two in India.</summary>
    public int Rest { get; } = rest;

    public PercentPlace Percent { get; } = percent;

    /// <summary>The style of a BCP 47 tag, or of the nearest tag that it begins with.</summary>
    public static NumberStyle Of(string? language)
    {
        for (var tag = language.AsSpan(); tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (NumberTable.Find(tag) is { } style)
                return style;
        }

        return Default;
    }

    public void AppendSigned(Utf8Buffer buffer, decimal number)
    {
        if (number > 0)
            buffer.Append((byte)'+');
        Append(buffer, number);
    }

    public void AppendSignedPercent(Utf8Buffer buffer, decimal percent)
    {
        if (Percent is PercentPlace.Before or PercentPlace.FarBefore)
            buffer.Append(Percent == PercentPlace.Before ? "%"u8 : "%\u00A0"u8);
        AppendSigned(buffer, percent);
        if (Percent is PercentPlace.Behind or PercentPlace.FarBehind)
            buffer.Append(Percent == PercentPlace.Behind ? "%"u8 : "\u00A0%"u8);
    }

    [SkipLocalsInit]
    public void Append(Utf8Buffer buffer, decimal number)
    {
        if (decimal.IsNegative(number) && number != 0)
            buffer.Append("\u2212"u8);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var (low, middle, high) = ((uint)parts[0], (uint)parts[1], parts[2]);
        if (high != 0 || number.Scale > FewDigits)
        {
            AppendLong(buffer, Math.Abs(number));
            return;
        }

        var digits = ((ulong)middle << 32) | low;
        if (number.Scale == 0)
        {
            AppendWhole(buffer, digits);
            return;
        }

        var (whole, fraction) = Math.DivRem(digits, PowersOfTen[number.Scale]);
        AppendWhole(buffer, whole);
        if (fraction != 0)
        {
            buffer.Append(_point);
            buffer.AppendFraction((long)fraction, number.Scale);
        }
    }

    [SkipLocalsInit]
    private void AppendWhole(Utf8Buffer buffer, ulong number)
    {
        // 20 digits and nine signs of up to three bytes, from the last to the first.
        Span<byte> text = stackalloc byte[48];
        var at = text.Length;
        var room = FirstGroup;
        do
        {
            if (room == 0)
            {
                for (var i = _group.Length - 1; i >= 0; i--)
                    text[--at] = _group[i];
                room = Rest;
            }

            (number, var digit) = Math.DivRem(number, 10);
            text[--at] = (byte)('0' + digit);
            room--;
        }
        while (number != 0);
        buffer.Append(text[at..]);
    }

    private void AppendGrouped(Utf8Buffer buffer, ReadOnlySpan<byte> digits)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            var left = digits.Length - i;
            if (i > 0 && left >= FirstGroup && (left - FirstGroup) % Rest == 0)
                buffer.Append(_group);
            buffer.Append(digits[i]);
        }
    }

    /// <summary>Numbers of very many digits.</summary>
    private void AppendLong(Utf8Buffer buffer, decimal number)
    {
        Span<byte> plain = stackalloc byte[64];
        number.TryFormat(plain, out var written, "0.############################", CultureInfo.InvariantCulture);
        var point = plain[..written].IndexOf((byte)'.');
        AppendGrouped(buffer, plain[..(point < 0 ? written : point)]);
        if (point < 0)
            return;
        buffer.Append(_point);
        buffer.Append(plain[(point + 1)..written]);
    }
}
