using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Grammar;

/// <summary>Names of JSON Feed 1.1 extensions.</summary>
internal static class JsonFeedName
{
    /// <summary>The name of an extension: <c>_</c>, a letter, and nothing behind it that is a dot, white space or no character.</summary>
    public static bool IsExtension(string name) =>
        name is ['_', var letter, ..] && char.IsLetter(letter) && IsVisible(name) && !name.Contains('.', StringComparison.Ordinal);

    /// <summary>The key of a member inside an extension: not empty, without a dot, and without the <c>_</c> of an extension.</summary>
    public static bool IsKey(string name) => name is [not '_', ..] && !name.Contains('.', StringComparison.Ordinal);

    private static bool IsVisible(string name) =>
        !name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && XmlCharacters.IndexOfInvalid(name) < 0;
}
