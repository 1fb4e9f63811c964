using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds.Extensions;

/// <summary>An attribute of an <see cref="ExtensionElement"/>, or one that a vocabulary puts on the element of a feed or an item.</summary>
/// <remarks>A value: name, namespace and value count, the namespace's prefix doesn't.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "It is the word of XML.")]
public sealed record ExtensionAttribute
{
    /// <summary>The name, without a prefix: an XML name without a colon.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value. Plain text.</summary>
    public required string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The namespace, such as <see cref="FeedNamespace.Xml"/> for <c>xml:lang</c>. Null, as most attributes have it:
    /// none.</summary>
    public FeedNamespace? Namespace { get; init; }

    internal string NamespaceUri => Namespace?.Uri ?? "";

    /// <inheritdoc/>
    public bool Equals(ExtensionAttribute? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && string.Equals(Value, other.Value, StringComparison.Ordinal)
        && string.Equals(NamespaceUri, other.NamespaceUri, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value, NamespaceUri);
}
