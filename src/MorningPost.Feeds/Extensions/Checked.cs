using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Extensions;

/// <summary>Values of the vocabularies, refused where they are set: each message says what is wrong and what to do.</summary>
internal static class Checked
{
    /// <summary>Text that must be there.</summary>
    public static string Required(string value, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        return Blank.Is(value) ? throw new ArgumentException($"{property} is blank: write something, or leave the whole thing out.", nameof(value)) : value;
    }

    /// <summary>Text that may be there; what is blank counts as none.</summary>
    public static string? Optional(string? value) => Blank.Is(value) ? null : value;

    [return: NotNullIfNotNull(nameof(value))]
    public static Uri? Web(Uri? value, [CallerMemberName] string property = "") => value is null || FeedUrl.IsWeb(value)
        ? value
        : throw new ArgumentException($"{property} is \"{value.OriginalString}\", which no reader can open: write the whole URL, with https: and host.", nameof(value));

    [return: NotNullIfNotNull(nameof(value))]
    public static string? MediaType(string? value, [CallerMemberName] string property = "") => value is null || Grammar.MediaType.IsWellFormed(value)
        ? value
        : throw new ArgumentException($"{property} is \"{value}\", which is no MIME type: write type and subtype, such as audio/mpeg.", nameof(value));

    public static string? Language(string? value, [CallerMemberName] string property = "") => value is null || LanguageTag.IsWellFormed(value)
        ? value
        : throw new ArgumentException($"{property} is \"{value}\", which is no language tag: use one such as en or pt-BR.", nameof(value));

    [return: NotNullIfNotNull(nameof(value))]
    public static string? Address(string? value, [CallerMemberName] string property = "") => value is null || EmailAddress.IsWellFormed(value)
        ? value
        : throw new ArgumentException($"{property} is \"{value}\", which is no e-mail address: write user@host alone, without a name.", nameof(value));

    /// <summary>The name of a scheme: an IRI, though often one that no registry knows, such as <c>urn:ebu</c>.</summary>
    public static string Scheme(string? value, string standard, [CallerMemberName] string property = "")
    {
        value ??= standard;
        return IsScheme(value) ? value : throw new ArgumentException($"{property} is \"{value}\", which is no IRI: use {standard}, or one of your own.", nameof(value));
    }

    public static bool IsScheme(string value) =>
        value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < value.Length - 1 && !value.Any(char.IsWhiteSpace);

    public static T? Positive<T>(T? value, [CallerMemberName] string property = "")
        where T : struct, INumber<T> => value is null || value > T.Zero
        ? value
        : throw new ArgumentException(FormattableString.Invariant($"{property} is {value}, and must be more than zero: leave it out where it isn't known."), nameof(value));

    public static TimeSpan? Positive(TimeSpan? value, [CallerMemberName] string property = "") => value is null || value > TimeSpan.Zero
        ? value
        : throw new ArgumentException(FormattableString.Invariant($"{property} is {value}, and must be more than zero: leave it out where it isn't known."), nameof(value));

    public static TimeSpan? NotNegative(TimeSpan? value, [CallerMemberName] string property = "") => value is null || value >= TimeSpan.Zero
        ? value
        : throw new ArgumentException(FormattableString.Invariant($"{property} is {value}, which is before the beginning: count from zero."), nameof(value));
}
