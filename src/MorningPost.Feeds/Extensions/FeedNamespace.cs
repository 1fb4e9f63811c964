using System.Text.RegularExpressions;
using System.Xml;

namespace MorningPost.Feeds.Extensions;

/// <summary>The vocabulary that extensions are written in: an XML namespace with its customary prefix, and the name of its JSON Feed object.</summary>
/// <remarks>
/// Writers declare it once, on the root of an RSS or Atom document, for every namespace in <see cref="Feed.Namespaces"/> and
/// <see cref="Feed.Extensions"/>. A prefix that something else has already gets a number behind it; a namespace that the writer declares
/// anyway keeps that prefix.
/// </remarks>
public sealed partial record FeedNamespace
{
    private static readonly string[] Reserved = ["", "http://www.w3.org/2005/Atom", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"];

    /// <summary>The prefix: a name without a colon that doesn't begin with <c>xml</c>.</summary>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public required string Prefix
    {
        get;
        init => field = IsName(value) && !value.StartsWith("xml", StringComparison.OrdinalIgnoreCase)
            ? value
            : throw new ArgumentException($"\"{value}\" can't be a prefix: it must be an XML name without a colon that doesn't begin with xml.", nameof(value));
    }

    /// <summary>The namespace's URI, compared as a string.</summary>
    /// <remarks>Neither Atom's namespace nor none at all: made-up elements don't belong there.</remarks>
    /// <exception cref="ArgumentException">The value can't be a namespace of extensions.</exception>
    public required string Uri
    {
        get;
        init => field = value is not null && !Reserved.Contains(value, StringComparer.Ordinal) && Grammar.Iri.IsAbsolute(value)
            ? value
            : throw new ArgumentException($"\"{value}\" can't be a namespace of extensions: it must be an absolute IRI, and not that of Atom or XML.", nameof(value));
    }

    /// <summary>The name of the object in JSON Feed: <c>_</c>, a letter, then letters, digits, <c>-</c> and <c>_</c>. Null where there is none.</summary>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public string? JsonName
    {
        get;
        init => field = value is null || IsJsonName(value)
            ? value
            : throw new ArgumentException($"\"{value}\" can't be the name of a JSON Feed extension: it begins with _ and a letter and holds no dot.", nameof(value));
    }

    /// <summary>A page that explains the vocabulary. Absolute.</summary>
    /// <remarks>JSON Feed <c>about</c>, written once, in the feed's own object of this name.</remarks>
    public Uri? About { get; init; }

    internal static bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name) || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    internal static bool IsJsonName(string name) => JsonNames().IsMatch(name);

    /// <summary>The JSON name without its underscore, where that is a prefix.</summary>
    internal static string PrefixFor(string jsonName) => jsonName.StartsWith("_xml", StringComparison.OrdinalIgnoreCase) ? "ext" : jsonName[1..];

    [GeneratedRegex("^_[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNames();
}
