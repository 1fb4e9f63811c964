using System.Text.Json;

namespace MorningPost.Feeds.Reading;

/// <summary>Finds the next item of a JSON Feed after one that isn't well-formed.</summary>
/// <param name="start">The state of a reader at the first item.</param>
internal sealed class JsonRecovery(JsonReaderState start)
{
    /// <summary>A limit on faults: the framework throws an exception for each, which takes time.</summary>
    private const int MaxFaults = 100;

    private const int MaxLength = 1 << 20;

    private int _faults;

    /// <summary>The state of a reader that is about to read an item.</summary>
    public JsonReaderState Start => start;

    /// <summary>Whether the limit is reached.</summary>
    public bool IsExhausted => _faults > MaxFaults;

    /// <summary>What the framework says of a fault, without the place and without the words of the document.</summary>
    public static string Message(JsonException fault)
    {
        var message = fault.Message.Split(" LineNumber:", 2)[0];
        return message.Contains("' is an invalid JSON literal", StringComparison.Ordinal) ? "JSON has no such word." : message;
    }

    /// <summary>Looks for an item: an object with an id and a text or an address, well-formed to its end.</summary>
    /// <param name="window">The input.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="isLast">Whether no input follows.</param>
    /// <returns>Whether it was found; where it begins, or where to go on when there is more input.</returns>
    public (bool IsFound, int Position) Next(ReadOnlySpan<byte> window, int from, bool isLast)
    {
        var at = from;
        while (!IsExhausted && window[at..].IndexOf((byte)'{') is >= 0 and var next)
        {
            at += next;
            var reader = new Utf8JsonReader(window[at..], isLast, start);
            try
            {
                var isItem = IsItem(ref reader, out var isWhole);
                if (isWhole && reader.BytesConsumed <= MaxLength)
                {
                    if (isItem)
                        return (true, at);
                    at += (int)reader.BytesConsumed;
                }
                else if (!isWhole && window.Length - at <= MaxLength)
                    return (false, at);
                else
                    at++;
            }
            catch (JsonException)
            {
                _faults++;
                at++;
            }
        }

        return (false, IsExhausted ? at : window.Length);
    }

    private static bool IsItem(ref Utf8JsonReader reader, out bool isWhole)
    {
        reader.Read();
        var depth = reader.CurrentDepth;
        var (hasId, hasMore) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            hasId |= JsonParts.IsAt(ref reader, "id"u8);
            hasMore |= JsonParts.IsAt(ref reader, "url"u8) || JsonParts.IsAt(ref reader, "title"u8)
                || JsonParts.IsAt(ref reader, "summary"u8) || JsonParts.IsAt(ref reader, "content_html"u8)
                || JsonParts.IsAt(ref reader, "content_text"u8);
            reader.Read();
            reader.TrySkip();
        }

        isWhole = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth;
        return hasId && hasMore;
    }
}
