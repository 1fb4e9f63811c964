using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Extensions;

/// <summary>What an extension's JSON says it is about: <c>about</c>, an absolute IRI.</summary>
internal static class JsonAbout
{
    public const string Name = "about";

    public static bool Is(ReadOnlySpan<byte> escapedName) => JsonValues.Unescape(escapedName) == Name;

    /// <summary>The IRI; null where there is none, or none that is absolute.</summary>
    public static Uri? Of(JsonElement json) =>
        TextOf(json) is { } text && Iri.IsAbsolute(text) && Uri.TryCreate(text, UriKind.Absolute, out var about) ? about : null;

    /// <summary>Whether there is a text that is no absolute IRI.</summary>
    public static bool IsRelative(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = TextOf(json);
        return text is not null && !Iri.IsAbsolute(text);
    }

    private static string? TextOf(JsonElement json) =>
        JsonValues.TryGet(json, Name, out var value) && value.ValueKind == JsonValueKind.String ? JsonValues.TextOf(value) : null;
}
