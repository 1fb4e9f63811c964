using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MorningPost.Feeds.Issues;

/// <summary>A duration in issue files: <c>"00:07:12"</c>, <c>"7:12"</c> or, in seconds, <c>"432"</c>. It is written in the first
/// form.</summary>
internal sealed class DurationJsonConverter : JsonConverter<TimeSpan>
{
    private static readonly string[] Forms = ["c", @"h\:m\:ss", @"h\:m\:ss\.FFFFFFF"];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return TryParseParts(text, out duration);
        const int MostSeconds = int.MaxValue;
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= MostSeconds;
        duration = isNumber ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : default;
        return isNumber;
    }

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var duration)
            ? duration
            : throw new JsonException("""A duration is a string such as "00:07:12", "7:12" or "432".""");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Two parts are minutes and seconds, where the framework would see hours and minutes.</summary>
    private static bool TryParseParts(string text, out TimeSpan duration)
    {
        var isShort = text.IndexOf(':', StringComparison.Ordinal) == text.LastIndexOf(':');
        if (isShort)
            text = "0:" + text;
        return TimeSpan.TryParseExact(text, Forms, CultureInfo.InvariantCulture, out duration)
            && (!isShort || duration < TimeSpan.FromHours(1));
    }
}
