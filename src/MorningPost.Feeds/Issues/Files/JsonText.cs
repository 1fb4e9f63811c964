using System.Text.Json;

namespace MorningPost.Feeds.Issues;

/// <summary>Strings of a file that may hold what no string should: half of a surrogate pair, written as an escape, or bytes that aren't
/// UTF-8.</summary>
internal static class JsonText
{
    private const string Unreadable = "\uFFFD";

    /// <summary>The string or name at hand; U+FFFD in place of one that can't be read.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unreadable;
        }
    }

    public static bool IsReadable(ref Utf8JsonReader reader) => !ReferenceEquals(Of(ref reader), Unreadable);
}
