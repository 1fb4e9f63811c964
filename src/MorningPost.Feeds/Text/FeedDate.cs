using System.Globalization;

namespace MorningPost.Feeds.Text;

/// <summary>Instants, in UTC: some readers ignore offsets.</summary>
internal static class FeedDate
{
    private static readonly string[] Rfc822Formats =
    [
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yyyy H:m:s", "d MMM yyyy H:m", "d MMM yyyy",
        "d MMM yy H:m:s zzz", "d MMM yy H:m zzz", "d MMMM yyyy H:m:s zzz", "d MMMM yyyy H:m zzz",
    ];

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

    /// <summary>The later of two dates of which either may be unknown.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;

    /// <summary>When something last changed: the retraction is the last change there is.</summary>
    public static DateTimeOffset? LastChange(DateTimeOffset? published, DateTimeOffset? updated, DateTimeOffset? retracted) =>
        retracted ?? Later(published, updated);

    /// <summary>Reads RFC 3339, and RFC 822 as feeds write it: with or without weekday and seconds, two- or four-digit years, zones by name
    /// or offset.</summary>
    public static bool TryParse(string text, out DateTimeOffset date)
    {
        text = text.Trim();
        if (text.Length > 4 && text[4] == '-')
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

        // A wrong weekday costs nothing.
        if (text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma)
            text = text[(comma + 1)..].Trim();
        var zone = text.LastIndexOf(' ');
        if (zone > 0 && OffsetOf(text[(zone + 1)..]) is { } offset)
            text = text[..zone] + " " + offset;
        return DateTimeOffset.TryParseExact(text, Rfc822Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out date);
    }

    private static string? OffsetOf(string zone) => zone.ToUpperInvariant() switch
    {
        "GMT" or "UT" or "UTC" or "Z" => "+00:00",
        "EST" => "-05:00",
        "EDT" => "-04:00",
        "CST" => "-06:00",
        "CDT" => "-05:00",
        "MST" => "-07:00",
        "MDT" => "-06:00",
        "PST" => "-08:00",
        "PDT" => "-07:00",
        ['+' or '-', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] => $"{zone[..3]}:{zone[3..]}",
        _ => null,
    };
}
