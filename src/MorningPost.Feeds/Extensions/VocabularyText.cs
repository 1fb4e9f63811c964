using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Extensions;

/// <summary>How the vocabularies spell values in attributes and texts. What can't be read is null.</summary>
internal static class VocabularyText
{
    private const decimal TicksPerSecond = TimeSpan.TicksPerSecond;
    private const NumberStyles Digits = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static string? Of(Uri? url) => url is null ? null : FeedUrl.ToAscii(url);

    public static string? Of(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The name of a constant in lower case.</summary>
    public static string? Of<T>(T? word)
        where T : struct, Enum => word is { } value ? Of(value) : null;

    /// <summary>The name of a constant in lower case.</summary>
    public static string Of<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>Seconds: <c>432</c>, <c>42.25</c>.</summary>
    public static string? Seconds(TimeSpan? time) => Of(time?.Ticks / TicksPerSecond);

    /// <summary>Normal Play Time (RFC 2326 §3.6): <c>12:05:01.123</c>.</summary>
    public static string? Clock(TimeSpan? time) => time is not { } value ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Ticks / TimeSpan.TicksPerHour:00}:{value.Minutes:00}:{value.Ticks % TimeSpan.TicksPerMinute / TicksPerSecond:00.#######}");

    public static Uri? ReadUrl(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && FeedUrl.IsWeb(url) ? url : null;

    public static long? ReadWhole(string? text) =>
        long.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    public static int? ReadSmall(string? text) => ReadWhole(text) is <= int.MaxValue and var number ? (int)number : null;

    public static decimal? ReadNumber(string? text) =>
        decimal.TryParse(text, Digits | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? ReadTruth(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "EXPLICIT" => true,
        "FALSE" or "NO" or "CLEAN" => false,
        _ => null,
    };

    /// <summary>Seconds, minutes and seconds, or hours, minutes and seconds, with or without a fraction.</summary>
    public static TimeSpan? ReadTime(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length > 3 || ReadNumber(parts[^1]) is not (<= long.MaxValue and var seconds))
            return null;
        for (int i = parts.Length - 2, unit = 60; i >= 0; i--, unit *= 60)
        {
            if (!int.TryParse(parts[i], Digits, CultureInfo.InvariantCulture, out var number))
                return null;
            seconds += (decimal)number * unit;
        }

        return ReadTime(seconds);
    }

    /// <summary>A number of seconds, from zero.</summary>
    public static TimeSpan? ReadTime(decimal seconds) =>
        seconds is >= 0 and <= long.MaxValue / TicksPerSecond ? TimeSpan.FromTicks((long)(seconds * TicksPerSecond)) : null;

    public static T? ReadWord<T>(string? text)
        where T : struct, Enum
    {
        text = text?.Trim();
        foreach (var word in Enum.GetValues<T>())
        {
            if (Of(word).Equals(text, StringComparison.OrdinalIgnoreCase))
                return word;
        }

        return null;
    }
}
