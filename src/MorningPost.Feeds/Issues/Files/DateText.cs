using System.Globalization;
using System.Text.Json;

namespace MorningPost.Feeds.Issues;

/// <summary>Dates as files write them.</summary>
internal static class DateText
{
    /// <summary>Without an offset a date would mean something else on every machine.</summary>
    public static bool HasOffset(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        var text = JsonText.Of(ref reader); // a plus may be written \u002B
        var time = text.IndexOf('T', StringComparison.Ordinal);
        return reader.TryGetDateTimeOffset(out _) && time > 0 && text.AsSpan(time).IndexOfAny("Z+-") > 0;
    }

    /// <summary>What can't be in a date that is well written: 31 November, 25 o'clock.</summary>
    /// <returns>Null where it is something else that is wrong, or nothing.</returns>
    public static string? Fault(string text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, ..] || !Number(text, 0, 4, out var year) || !Number(text, 5, 2, out var month)
            || !Number(text, 8, 2, out var day) || year == 0)
            return null;
        if (month is < 1 or > 12)
            return $"there is no month {text[5..7]}.";
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            return string.Create(CultureInfo.InvariantCulture, $"there is no {day} {name} {year}: that month has {days} days.");
        }

        if (text.Length < 16 || text[13] != ':' || !Number(text, 11, 2, out var hour) || !Number(text, 14, 2, out var minute))
            return null;
        return hour > 23 || minute > 59 ? $"there is no {text[11..16]} on a clock." : null;
    }

    private static bool Number(string text, int at, int length, out int number)
    {
        number = 0;
        return text.Length >= at + length
            && int.TryParse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
