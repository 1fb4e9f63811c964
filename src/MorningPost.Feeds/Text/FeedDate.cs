using System.Globalization;

namespace MorningPost.Feeds.Text;

/// <summary>Instants, in UTC: some readers ignore offsets.</summary>
internal static class FeedDate
{
    /// <summary>RFC 822 with a four-digit year: <c>Thu, 22 Oct 2026 04:30:00 GMT</c>. The format has no fractions of a second.</summary>
    public static void AppendRfc822(Utf8Buffer buffer, DateTimeOffset date)
    {
        date.UtcDateTime.TryFormat(buffer.Reserve(29), out var written, "R", CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }

    /// <summary>RFC 3339: <c>2026-10-22T04:30:00Z</c>, with a fraction only where there is one.</summary>
    public static void AppendRfc3339(Utf8Buffer buffer, DateTimeOffset date)
    {
        var utc = date.UtcDateTime;
        var fraction = utc.Ticks % TimeSpan.TicksPerSecond != 0;
        utc.TryFormat(buffer.Reserve(28), out var written, fraction ? "O" : "s", CultureInfo.InvariantCulture);
        buffer.Advance(written);
        if (!fraction)
            buffer.Append((byte)'Z');
    }
}
