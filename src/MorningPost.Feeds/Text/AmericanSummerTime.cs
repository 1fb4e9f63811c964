namespace MorningPost.Feeds.Text;

/// <summary>Daylight saving time in the United States: from the second Sunday in March to the first in November, and until 2006 from April
/// to October.</summary>
internal static class AmericanSummerTime
{
    public static bool Holds(in DateParts local)
    {
        if (local.Year is < 2 or > 9998 || local.Month is < 3 or > 11 || local.Day < 1 || local.Day > DateTime.DaysInMonth(
            local.Year, local.Month))
            return false;
        var (from, to) = local.Year >= 2007
            ? (Sunday(local.Year, 3, 8), Sunday(local.Year, 11, 1))
            : (Sunday(local.Year, 4, 1), Sunday(local.Year, 10, 25));
        var time = new DateTime(local.Year, local.Month, local.Day).AddHours(Math.Min(local.Hour, 24));
        return time >= from.AddHours(2) && time < to.AddHours(2);
    }

    /// <summary>The first Sunday from that day on.</summary>
    private static DateTime Sunday(int year, int month, int day)
    {
        var from = new DateTime(year, month, day);
        return from.AddDays((7 - (int)from.DayOfWeek) % 7);
    }
}
