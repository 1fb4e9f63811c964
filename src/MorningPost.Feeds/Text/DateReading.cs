namespace MorningPost.Feeds.Text;

/// <summary>Reads dates: RFC 822 and RFC 3339 in their usual lengths at once, everything else that feeds write by
/// <see cref="LooseDate"/>.</summary>
internal static class DateReading
{
    private const int FractionDigits = 7;

    /// <param name="utf8">The text of the element, without white space around it.</param>
    /// <param name="date">The instant, with the offset that was written.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out DateTimeOffset date)
    {
        var parts = default(DateParts);
        if (utf8.Length >= 20 && utf8[4] == '-' ? TryRfc3339(utf8, ref parts) : TryRfc822(utf8, ref parts))
            return parts.TryMake(out date);
        if (utf8.Length > LooseDate.Longest)
        {
            date = default;
            return false;
        }

        return LooseDate.TryRead(System.Text.Encoding.UTF8.GetString(utf8), out date);
    }

    public static bool TryRead(string text, out DateTimeOffset date)
    {
        Span<byte> utf8 = stackalloc byte[LooseDate.Longest];
        date = default;
        return System.Text.Encoding.UTF8.TryGetBytes(text, utf8, out var length) && TryRead(utf8[..length], out date);
    }

    /// <summary><c>2026-10-22T04:30:00Z</c>, <c>2026-10-22T06:30:00.123+02:00</c>.</summary>
    private static bool TryRfc3339(ReadOnlySpan<byte> text, ref DateParts parts)
    {
        if (text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':'
            || !Digits(text[..4], out parts.Year) || !Digits(text.Slice(5, 2), out parts.Month) || !Digits(text.Slice(8, 2), out parts.Day)
            || !TryTime(text[11..19], ref parts))
            return false;
        var at = 19;
        if (text[at] == '.')
        {
            var from = ++at;
            var unit = (int)TimeSpan.TicksPerSecond;
            for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
            {
                if (at - from < FractionDigits)
                    parts.Ticks += (text[at] - '0') * (unit /= 10);
            }

            if (at == from)
                return false;
        }

        return TryOffset(text[at..], ref parts);
    }

    /// <summary><c>Thu, 22 Oct 2026 04:30:00 GMT</c>, <c>Thu, 22 Oct 2026 06:30:00 +0200</c>; also with a day of one digit.</summary>
    private static bool TryRfc822(ReadOnlySpan<byte> text, ref DateParts parts)
    {
        if (text.Length < 25 || text[3] != ',' || text[4] != ' ')
            return false;
        text = text[5..];
        var day = text[1] == ' ' ? 1 : 2;
        if (!Digits(text[..day], out parts.Day) || text[day] != ' ')
            return false;
        text = text[(day + 1)..];
        if (text.Length < 18 || text[3] != ' ' || text[8] != ' ' || text[11] != ':' || text[14] != ':' || text[17] != ' '
            || (parts.Month = MonthNames.OfThree(text)) == 0 || !Digits(text.Slice(4, 4), out parts.Year) || !TryTime(
                text.Slice(9, 8), ref parts))
            return false;
        text = text[18..];
        return text.SequenceEqual("GMT"u8) || TryOffset(text, ref parts);
    }

    private static bool TryTime(ReadOnlySpan<byte> text, ref DateParts parts) =>
        Digits(text[..2], out parts.Hour) && Digits(text.Slice(3, 2), out parts.Minute) && Digits(text.Slice(6, 2), out parts.Second);

    /// <summary><c>Z</c>, <c>+0200</c> or <c>+02:00</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, ref DateParts parts)
    {
        if (text.Length == 1)
            return (text[0] | 0x20) == 'z';
        if (text.Length is not (5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != ':')
            || !Digits(text.Slice(1, 2), out var hours) || !Digits(text[^2..], out var minutes))
            return false;
        parts.Offset = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
