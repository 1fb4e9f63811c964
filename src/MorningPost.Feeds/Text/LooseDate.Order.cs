namespace MorningPost.Feeds.Text;

/// <content>Which number is the day, which the month and which the year.</content>
internal ref partial struct LooseDate
{
    /// <summary>Says which of the numbers is the day and which the year.</summary>
    private bool TryFinish()
    {
        if (_hasHalf)
        {
            // 14:30 PM is seen, and means what it says.
            if (_parts.Hour == 12)
                _parts.Hour = _isAfternoon ? 12 : 0;
            else if (_parts.Hour < 12 && _isAfternoon)
                _parts.Hour += 12;
        }

        if (_numbers >= 0 && _parts.Year == 0 && !TryOrder())
            return false;
        if (_hasSummerTime && AmericanSummerTime.Holds(_parts))
            _parts.Offset += 60;
        return true;
    }

    private bool TryOrder()
    {
        if (_parts.Month != 0)
        {
            if (_numbers != 2)
                return false;
            // A year of four digits first: 2026 Oct 22.
            if (_firstDigits == 4)
                (_parts.Year, _parts.Day) = (_first, Short(_second));
            else
                (_parts.Day, _parts.Year) = (_first, YearOf(_second));
            return true;
        }

        if (_numbers != 3 || _firstDigits > 2)
            return false;
        var (first, second) = (_first, Short(_second));
        var monthFirst = second > 12 || (_slashes && _hasHalf);
        if (!monthFirst && first <= 12 && first != second)
            return false;
        (_parts.Month, _parts.Day) = monthFirst ? (first, second) : (second, first);
        _parts.Year = YearOf(_third);
        return true;
    }

    private static int Short(int number) => number < 0 ? number + 10_000 : number;

    /// <summary>RFC 2822 §4.3: of two digits, from 50 on the last century; of three, since 1900.</summary>
    private static int YearOf(int number) => number switch
    {
        < 0 => number + 10_000 < 50 ? number + 12_000 : number + 11_900,
        < 1000 => number < 100 ? number : number + 1900,
        _ => number,
    };
}
