namespace MorningPost.Feeds.Text;

/// <summary>Reads a date as somebody wrote it: the words and numbers in it, whatever stands between them.</summary>
/// <remarks>
/// A month by name may stand before the day or behind it; a weekday is ignored, right or wrong; a zone may have a name, an offset, both or
/// none (then it is UTC);
/// a comment in parentheses is the zone where there is no other. What has two meanings, such as <c>05/06/2026</c>, has none.
/// </remarks>
internal ref partial struct LooseDate
{
    public const int Longest = 120;

    private ReadOnlySpan<char> _rest;
    private DateParts _parts;
    private int _first;
    private int _second;
    private int _third;
    private int _numbers;
    private int _firstDigits;
    private bool _slashes;
    private bool _hasTime;
    private bool _hasZone;
    private bool _isAfternoon;
    private bool _hasHalf;
    private bool _hasSummerTime;

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        var reading = new LooseDate { _rest = Trim(text) };
        if (!reading.TryIso())
        {
            reading = new LooseDate { _rest = Trim(text) };
            if (!reading.TryWords())
                return false;
        }

        return reading.TryFinish() && reading._parts.TryMake(out date);
    }

    /// <summary>Zero-width characters are copied along with dates; they count as white space.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u00A0\u200B\u200E\u200F\uFEFF\"'");

    /// <summary>ISO 8601, extended or basic, to the year, the month, the day or any part of the time.</summary>
    private bool TryIso()
    {
        var text = _rest;
        if (Digits(text) is not (4 or 8) and not 14)
            return false;
        var digits = Digits(text);
        _parts.Year = Number(text[..4]);
        _parts.Month = _parts.Day = 1;
        if (digits == 4)
        {
            if (text.Length == 4)
                return _hasTime = Take(4);
            var month = Digits(text[5..]);
            if (text[4] is not ('-' or '/' or '.') || month is not (1 or 2))
                return text[4] == '-' && month == 3 && TryDayOfYear();
            _parts.Month = Number(text.Slice(5, month));
            Take(5 + month);
            if (_rest.Length == 0)
                return _hasTime = true;
            var day = Digits(_rest[1..]);
            if (_rest[0] != text[4] || day is not (1 or 2))
                return false;
            _parts.Day = Number(_rest.Slice(1, day));
            Take(1 + day);
        }
        else
        {
            _parts.Month = Number(text.Slice(4, 2));
            _parts.Day = Number(text.Slice(6, 2));
            Take(8);
        }

        _numbers = -1;
        return TryIsoTime();
    }

    private bool TryDayOfYear()
    {
        var day = Number(_rest.Slice(5, 3));
        if (_parts.Year is < 2 or > 9998 || day is 0 or > 366)
            return false;
        var date = new DateTime(_parts.Year, 1, 1).AddDays(day - 1);
        (_parts.Month, _parts.Day) = (date.Month, date.Day);
        Take(8);
        _numbers = -1;
        return TryIsoTime();
    }

    private bool TryIsoTime()
    {
        _rest = _rest.TrimStart();
        if (_rest.Length > 0 && _rest[0] is 'T' or 't')
            _rest = _rest[1..].TrimStart();
        if (Digits(_rest) is 4 or 6 && !_hasTime)
        {
            var digits = Digits(_rest);
            _parts.Hour = Number(_rest[..2]);
            _parts.Minute = Number(_rest.Slice(2, 2));
            _parts.Second = digits == 6 ? Number(_rest.Slice(4, 2)) : 0;
            _hasTime = Take(digits);
        }

        return TryWords();
    }

    private bool TryWords()
    {
        while (true)
        {
            _rest = _rest.TrimStart(" \t\r\n\u00A0,;");
            if (_rest.Length == 0)
                return true;
            var c = _rest[0];
            if (!(char.IsAsciiDigit(c) ? TryNumber() : char.IsLetter(c) ? TryWord() : TrySign(c)))
                return false;
        }
    }

    private bool TrySign(char sign)
    {
        if (sign is '+' or '-' or '−' && _hasTime && Digits(_rest[1..]) > 0)
            return TryOffset(sign == '+' ? 1 : -1);
        if (sign == '(')
        {
            var end = _rest.IndexOf(')');
            var comment = _rest[1..(end < 0 ? _rest.Length : end)].Trim();
            if (!_hasZone && TimeZoneNames.TryFind(comment, out var minutes))
                (_parts.Offset, _hasZone) = (minutes, true);
            return Take(end < 0 ? _rest.Length : end + 1);
        }

        _slashes |= sign == '/';
        return sign is '-' or '/' or '.' or '|' or '@' && Take(1);
    }

    private bool TryOffset(int sign)
    {
        var digits = Digits(_rest[1..]);
        var (hours, minutes, length) = (0, 0, digits + 1);
        if (digits <= 2)
        {
            hours = Number(_rest.Slice(1, digits));
            if (_rest.Length > length + 2 && _rest[length] == ':' && Digits(_rest[(length + 1)..]) == 2)
            {
                minutes = Number(_rest.Slice(length + 1, 2));
                length += 3;
            }
        }
        else if (digits <= 4)
            (hours, minutes) = (Number(_rest[1..(digits - 1)]), Number(_rest.Slice(digits - 1, 2)));
        else
            return false;
        if (minutes > 59)
            return false;
        _parts.Offset = sign * ((hours * 60) + minutes);
        _hasZone = true;
        _hasSummerTime = false;
        return Take(length);
    }

    private bool TryNumber()
    {
        var digits = Digits(_rest);
        if (digits > 4)
            return false;
        if (!_hasTime && digits <= 2 && _rest.Length > digits + 1 && _rest[digits] == ':' && char.IsAsciiDigit(_rest[digits + 1]))
            return TryTime(digits);
        if (!_hasTime && digits <= 2 && _numbers != 0 && IsHalf(_rest[digits..].TrimStart()))
        {
            _parts.Hour = Number(_rest[..digits]);
            return _hasTime = Take(digits);
        }

        if (_numbers is < 0 or > 2)
            return false;
        var number = Number(_rest[..digits]);
        if (_numbers == 0)
            (_first, _firstDigits) = (number, digits);
        else if (_numbers == 1)
            _second = digits >= 3 ? number : number - 10_000;
        else
            _third = digits >= 3 ? number : number - 10_000;
        _numbers++;
        Take(digits);
        if (_rest.Length >= 2 && _rest[..2] is "st" or "nd" or "rd" or "th")
            Take(2);
        return true;
    }

    private bool TryTime(int digits)
    {
        _parts.Hour = Number(_rest[..digits]);
        Take(digits + 1);
        var minute = Digits(_rest);
        if (minute is not (1 or 2))
            return false;
        _parts.Minute = Number(_rest[..minute]);
        Take(minute);
        if (_rest.Length > 1 && _rest[0] == ':' && Digits(_rest[1..]) is 1 or 2)
        {
            var second = Digits(_rest[1..]);
            _parts.Second = Number(_rest.Slice(1, second));
            Take(1 + second);
            if (_rest.Length > 1 && _rest[0] is '.' or ',' or ':' && Digits(_rest[1..]) is > 0 and var fraction)
            {
                var unit = (int)TimeSpan.TicksPerSecond;
                foreach (var digit in _rest.Slice(1, Math.Min(fraction, 7)))
                    _parts.Ticks += (digit - '0') * (unit /= 10);
                Take(1 + fraction);
            }
        }

        return _hasTime = true;
    }

    private static bool IsHalf(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[0] is 'a' or 'p' or 'A' or 'P' && text[1] is 'm' or 'M' && (text.Length == 2 || !char.IsLetter(text[2]));

    private bool TryWord()
    {
        if (_hasTime && !_hasHalf && IsHalf(_rest))
        {
            (_hasHalf, _isAfternoon) = (true, (_rest[0] | 0x20) == 'p');
            return Take(2);
        }

        var length = 1;
        while (length < _rest.Length && (char.IsLetterOrDigit(_rest[length]) || (_rest[length] == '/' && length > 1)))
            length++;
        var word = _rest[..length];
        if (word is "T" or "t" && !_hasTime)
            return Take(1);
        if (_numbers >= 0 && MonthNames.TryFind(word, out var month))
        {
            // The last one counts: mar is also a Tuesday.
            _parts.Month = month;
            return Take(length);
        }

        if (_hasTime && !_hasZone && TimeZoneNames.TryFind(word, out var minutes))
        {
            (_parts.Offset, _hasZone, _hasSummerTime) = (minutes, true, TimeZoneNames.HasSummerTime(word));
            return Take(length);
        }

        // Weekdays in any language, the word of a zone behind its offset; never a word with digits in it.
        return !word.ContainsAnyInRange('0', '9') && (!_hasTime || _hasZone || _numbers == 0) && Take(length);
    }

    private bool Take(int count)
    {
        _rest = _rest[count..];
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + digit - '0';
        return number;
    }
}
