namespace MorningPost.Feeds.Text;

/// <summary>What was read of a date, before it is known whether there is such a day.</summary>
internal struct DateParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;

    /// <summary>The fraction of the second, in ticks.</summary>
    public int Ticks;

    /// <summary>Minutes east of Greenwich.</summary>
    public int Offset;

    /// <summary>Makes a date of it. Hour 24 is the next day's midnight, a leap second the next minute's first.</summary>
    /// <returns>Whether there is such a date. The first year is none: it is how programs write that they have no date.</returns>
    public readonly bool TryMake(out DateTimeOffset date)
    {
        date = default;
        if (Year is < 2 or > 9999 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month)
            || (uint)Minute > 59 || (uint)Second > 60 || Offset is < -14 * 60 or > 14 * 60
            || (uint)Hour > 24 || (Hour == 24 && (Minute | Second | Ticks) != 0))
            return false;
        var ticks = new DateTime(Year, Month, Day).Ticks
            + (((Hour * 60L) + Minute) * TimeSpan.TicksPerMinute) + (Second * TimeSpan.TicksPerSecond) + Ticks;
        var utc = ticks - (Offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        date = new DateTimeOffset(ticks, TimeSpan.FromTicks(Offset * TimeSpan.TicksPerMinute));
        return true;
    }
}
