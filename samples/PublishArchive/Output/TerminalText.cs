namespace PublishArchive.Output;

/// <summary>Text of strangers on a terminal: what they wrote must not move the cursor or change colours.</summary>
internal static class TerminalText
{
    /// <summary>The text with U+FFFD in place of control characters; ends of lines and tabs stay.</summary>
    public static string Of(string text) => text.Any(IsControl)
        ? string.Concat(text.Select(c => IsControl(c) ? '\uFFFD' : c))
        : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');
}
