using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds.Extensions;

/// <summary>An attribute of an <see cref="ExtensionElement"/>. It is in no namespace.</summary>
/// <param name="Name">The name: an XML name without a colon, and not <c>xmlns</c>.</param>
/// <param name="Value">The value. Plain text.</param>
[SuppressMessage("Naming", "CA1711", Justification = "It is the word of XML.")]
public sealed record ExtensionAttribute(string Name, string Value)
{
    /// <summary>The name: an XML name without a colon, and not <c>xmlns</c>.</summary>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public string Name { get; init => field = Check(value); } = Check(Name);

    /// <summary>The value. Plain text.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Value ?? throw new ArgumentNullException(nameof(Value));

    private static string Check(string name) =>
        FeedNamespace.IsName(name) && !name.StartsWith("xml", StringComparison.OrdinalIgnoreCase)
            ? name
            : throw new ArgumentException($"\"{name}\" can't be the name of an attribute: it must be an XML name without a colon that doesn't begin with xml.", nameof(name));
}
