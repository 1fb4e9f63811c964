using System.Globalization;

namespace MorningPost.Feeds.Site.Words;

/// <summary>Dates in words.</summary>
internal static class DateWords
{
    /// <summary>A date, by the clock of the place where it was written down.</summary>
    public static string Of(SiteWords words, DateTimeOffset date) => Fill(words.Date, words, date, words.MonthsInDates ?? words.Months);

    /// <summary>A month of a year.</summary>
    public static string OfMonth(SiteWords words, int year, int month) =>
        Fill(words.MonthOfYear, words, new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero), words.Months);

    private static string Fill(string pattern, SiteWords words, DateTimeOffset date, IReadOnlyList<string> months) => pattern
        .Replace("{iso}", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{iso-month}", date.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{weekday}", words.Weekdays[(int)date.DayOfWeek], StringComparison.Ordinal)
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{month:n}", date.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
