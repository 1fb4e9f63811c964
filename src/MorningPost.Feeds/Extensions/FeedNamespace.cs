using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Extensions;

/// <summary>The vocabulary that extensions are written in: an XML namespace with its customary prefix, and the name of its JSON Feed
/// object.</summary>
/// <remarks>
/// <para>Writers find the namespaces that a feed and a collection of items need, and declare each once, on the root. A prefix that
/// something
/// else has already gets a number behind it; a namespace that the format declares anyway keeps the format's prefix.</para>
/// <para>A value: the prefix, which is only a wish, is no part of equality. What is wrong in form is accepted here and is an error when a
/// feed
/// is validated or written.</para>
/// </remarks>
public sealed record FeedNamespace
{
    /// <summary>No namespace: for an element without one inside a parent that has one.</summary>
    public static FeedNamespace None { get; } = new() { Prefix = "", Uri = "" };

    /// <summary>The namespace of <c>xml:lang</c>, <c>xml:space</c> and <c>xml:base</c>.</summary>
    public static FeedNamespace Xml { get; } = new() { Prefix = "xml", Uri = XmlName.XmlNamespace };

    /// <summary>The customary prefix: a name without a colon that doesn't begin with <c>xml</c>.</summary>
    public required string Prefix { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The namespace's name: an absolute URI, in ASCII, compared as a string.</summary>
    /// <remarks>Extensions are neither in Atom's namespace nor in none at all: made-up elements don't belong there.</remarks>
    public required string Uri { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The name of the member in JSON Feed: <c>_</c>, a letter, and then no dot and no white space. Null where there is
    /// none.</summary>
    public string? JsonName { get; init; }

    /// <summary>A page that explains the vocabulary. Absolute.</summary>
    /// <remarks>JSON Feed <c>about</c>, written once, in the feed's own object of this name.</remarks>
    public Uri? About { get; init; }

    /// <inheritdoc/>
    public bool Equals(FeedNamespace? other) =>
        other is not null
        && string.Equals(Uri, other.Uri, StringComparison.Ordinal)
        && string.Equals(JsonName, other.JsonName, StringComparison.Ordinal)
        && About == other.About;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Uri, JsonName, About);

    /// <summary>A prefix that can be bound, in place of one that can't or isn't there.</summary>
    internal static string PrefixOr(string? wanted, string otherwise = "ext") =>
        wanted is not null && XmlName.IsPrefix(wanted) ? wanted : otherwise;
}
