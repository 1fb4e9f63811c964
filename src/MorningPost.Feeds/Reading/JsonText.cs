using System.Text.Json;
using System.Text.Unicode;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Takes JSON over as it is, but for bytes in it that are no UTF-8.</summary>
internal static class JsonText
{
    /// <summary>The value that the reader is at; null where it isn't all there.</summary>
    public static JsonElement? Read(ref Utf8JsonReader reader)
    {
        if (!JsonDocument.TryParseValue(ref reader, out var document))
            return null;
        using var whole = document;
        var text = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(document.RootElement);
        if (!Utf8.IsValid(text))
        {
            using var mended = JsonDocument.Parse(Utf8Text.Read(text), Options(reader));
            return mended.RootElement.Clone();
        }

        return document.RootElement.Clone();
    }

    private static JsonDocumentOptions Options(Utf8JsonReader reader) => new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = reader.CurrentState.Options.MaxDepth,
    };
}
