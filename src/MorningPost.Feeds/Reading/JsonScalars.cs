using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads single values of JSON. The reader is at the value, all of which is there.</summary>
internal sealed class JsonScalars(ReadingFindings findings, UrlReading urls)
{
    public ReadingFindings Findings { get; } = findings;

    /// <summary>A string; null for null, and for what is none.</summary>
    public string? Text(ref Utf8JsonReader reader, string path)
    {
        if (!IsString(ref reader, path))
            return null;
        Passed(ref reader, path);
        if (!reader.ValueIsEscaped)
            return Utf8Text.Read(reader.ValueSpan);
        return CanUnescape(reader.ValueSpan) ? reader.GetString() : Mend(reader.ValueSpan, path);
    }

    /// <summary>Text that isn't blank.</summary>
    public string? Said(ref Utf8JsonReader reader, string path) => Text(ref reader, path) is { } text && !Blank.Is(text) ? text : null;

    /// <summary>A body that isn't blank.</summary>
    public FeedContent? Content(ref Utf8JsonReader reader, string path, bool isHtml)
    {
        if (!IsString(ref reader, path))
            return null;
        Passed(ref reader, path);
        if (!reader.ValueIsEscaped)
            return Content(reader.ValueSpan, isHtml);
        if (!CanUnescape(reader.ValueSpan))
            return Content(Encoding.UTF8.GetBytes(Mend(reader.ValueSpan, path)), isHtml);
        var unescaped = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var content = Content(unescaped.AsSpan(0, reader.CopyString(unescaped)), isHtml);
        ArrayPool<byte>.Shared.Return(unescaped);
        return content;
    }

    /// <summary>Text of one line.</summary>
    public string? Line(ref Utf8JsonReader reader, string path) => Said(ref reader, path) is { } text ? SingleLine.Of(text) : null;

    /// <summary>An id is a string; a number that stands there is taken by its digits.</summary>
    public string? Id(ref Utf8JsonReader reader, string path) =>
        reader.TokenType == JsonTokenType.Number ? Utf8Text.Read(reader.ValueSpan) : Said(ref reader, path)?.Trim();

    public Uri? Url(ref Utf8JsonReader reader, string path) => urls.Read(path, Text(ref reader, path), urls.Address);

    public DateTimeOffset? Date(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            var value = reader.ValueSpan.Trim(" \t"u8);
            if (value.IsEmpty)
                return null;
            if (DateReading.TryRead(value, out var date))
                return date;
        }

        if (Said(ref reader, path) is not { } text)
            return null;
        if (DateReading.TryRead(text.Trim(), out var read))
            return read;
        Findings.Add(ReadingRules.Date, path, $"{ReadingFindings.Quote(text)} isn't a date.");
        return null;
    }

    /// <summary>A size in bytes; what follows a decimal point is left out.</summary>
    public long? Size(ref Utf8JsonReader reader, string path) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var size) && size >= 0 ? size
        : (long?)Number(ref reader, path, (double)long.MaxValue);

    /// <summary>A time in seconds.</summary>
    public double? Seconds(ref Utf8JsonReader reader, string path) =>
        Number(ref reader, path, long.MaxValue / (double)TimeSpan.TicksPerSecond);

    private double? Number(ref Utf8JsonReader reader, string path, double limit)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number >= 0 && number < limit)
            return number;
        if (reader.TokenType == JsonTokenType.String
            && System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out long digits, out var length)
            && length == reader.ValueSpan.Length && digits >= 0 && digits < limit)
            return digits;
        Findings.Add(ReadingRules.Number, path, "it isn't a number that can be used.");
        reader.TrySkip();
        return null;
    }

    public bool Truth(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null)
            return reader.TokenType == JsonTokenType.True;
        Findings.Add(ReadingRules.ValueType, path, "it is neither true nor false.");
        reader.TrySkip();
        return false;
    }

    /// <summary>Goes into an array; what is none is left out.</summary>
    /// <returns>Whether the reader is in it now.</returns>
    public bool Enter(ref Utf8JsonReader reader, JsonTokenType token, string path)
    {
        if (reader.TokenType == token)
            return true;
        if (reader.TokenType != JsonTokenType.Null)
            Findings.Add(ReadingRules.ValueType, path, token == JsonTokenType.StartArray ? "it isn't an array." : "it isn't an object.");
        reader.TrySkip();
        return false;
    }

    /// <summary>Goes into an item. Among items, null is one that is missing and not a value that nobody set.</summary>
    public bool EnterItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            Findings.Add(ReadingRules.ValueType, "", "it isn't an object.");
        return Enter(ref reader, JsonTokenType.StartObject, "");
    }

    private static FeedContent? Content(ReadOnlySpan<byte> text, bool isHtml) => Blank.Is(text) ? null : FeedContent.Read(text, isHtml);

    private bool IsString(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.String)
            return true;
        if (reader.TokenType != JsonTokenType.Null)
            Findings.Add(ReadingRules.ValueType, path, "it isn't a string.");
        reader.TrySkip();
        return false;
    }

    /// <summary>Says where the first bytes are that aren't UTF-8, if it is here.</summary>
    private void Passed(ref Utf8JsonReader reader, string path)
    {
        if (Findings.FirstInvalid >= Findings.Position + (int)reader.TokenStartIndex)
            Findings.Pass(Findings.Position + (int)reader.BytesConsumed, path);
    }

    /// <summary>Whether the framework takes the string: it throws at bytes that are no UTF-8, and at half of a surrogate pair.</summary>
    private static bool CanUnescape(ReadOnlySpan<byte> escaped) =>
        escaped.IndexOf("\\ud"u8) < 0 && escaped.IndexOf("\\uD"u8) < 0 && Utf8.IsValid(escaped);

    private string Mend(ReadOnlySpan<byte> escaped, string path)
    {
        var text = JsonValues.Unescape(Encoding.UTF8.GetBytes(Utf8Text.Read(escaped)));
        var mended = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        if (mended != text)
            Findings.Add(ReadingRules.Mended, path, "half of a surrogate pair isn't a character, so it was replaced by U+FFFD.");
        return mended;
    }
}
