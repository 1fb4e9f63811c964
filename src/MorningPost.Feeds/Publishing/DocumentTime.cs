namespace MorningPost.Feeds.Publishing;

/// <summary>When a document changed: time moves forward with its bytes, by whole seconds, and by no more than it takes.</summary>
internal static class DocumentTime
{
    /// <param name="before">When it changed before; null when it wasn't there.</param>
    /// <param name="newest">The newest date in it; null when there is none.</param>
    public static DateTimeOffset? After(DateTimeOffset? before, DateTimeOffset? newest)
    {
        if (newest is not { } date)
            return null;
        var whole = Whole(date);
        if (before is not { } last || whole >= last.AddSeconds(1))
            return whole;
        var next = Whole(last.AddSeconds(1));
        return next < last.AddSeconds(1) ? next.AddSeconds(1) : next;
    }

    private static DateTimeOffset Whole(DateTimeOffset date) => date.ToUniversalTime().AddTicks(-(date.UtcTicks % TimeSpan.TicksPerSecond));
}
