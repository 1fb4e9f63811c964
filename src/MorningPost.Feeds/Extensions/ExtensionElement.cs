namespace MorningPost.Feeds.Extensions;

/// <summary>An element of an extension: attributes, and then text and elements in any order.</summary>
/// <remarks>
/// <para>By hand, set <see cref="Text"/> or <see cref="Children"/>; what is mixed is in <see cref="Nodes"/>. Comments and processing
/// instructions are no part of it, nor is the white space between elements where there is no other text: there it is layout, unless
/// <c>xml:space="preserve"</c> says otherwise or the element is XHTML. A prefix inside a text or a value, as in <c>xsi:type="dc:date"</c>,
/// is text like any other: whether a document declares it depends on the names that elements and attributes have.</para>
/// <para>A value: elements are equal when names, namespaces, attributes and content are, however deep they are; a text counts by its
/// characters, whether it is one node or two and a CDATA section or not.</para>
/// </remarks>
public sealed record ExtensionElement : ExtensionNode
{
    private IReadOnlyList<ExtensionElement>? _children;

    /// <summary>The name, without a prefix: an XML name without a colon.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The namespace where it isn't that of the element around it, or of the extension.</summary>
    public FeedNamespace? Namespace { get; init; }

    /// <summary>The attributes, in order. No two have the same name and namespace.</summary>
    public IReadOnlyList<ExtensionAttribute> Attributes { get; init => field = ValueList.Of(value); }
        = ValueList.Empty<ExtensionAttribute>();

    /// <summary>Everything inside, in order.</summary>
    public IReadOnlyList<ExtensionNode> Nodes
    {
        get;
        init
        {
            field = ValueList.Of(value);
            _children = null;
        }
    }
        = ValueList.Empty<ExtensionNode>();

    /// <summary>All text that is directly inside; null where there is none.</summary>
    /// <remarks>Set, it stands before the elements, in place of all text that was there.</remarks>
    public string? Text
    {
        get => ExtensionTrees.TextOf(Nodes);
        init => Nodes = string.IsNullOrEmpty(value) ? Children : [new ExtensionText { Value = value }, .. Children];
    }

    /// <summary>The elements that are directly inside.</summary>
    /// <remarks>Set, they stand behind the text, in place of all elements that were there.</remarks>
    public IReadOnlyList<ExtensionElement> Children
    {
        get => _children ??= ValueList.Of([.. Nodes.OfType<ExtensionElement>()]);
        init => Nodes = [.. Nodes.OfType<ExtensionText>(), .. value ?? []];
    }

    /// <summary>The value of an attribute; null where there is none of that name.</summary>
    /// <param name="name">The attribute's name, without a prefix.</param>
    /// <param name="namespaceUri">The attribute's namespace; none when null.</param>
    /// <returns>The value.</returns>
    public string? GetAttribute(string name, string? namespaceUri = null)
    {
        foreach (var attribute in Attributes.Span())
        {
            if (attribute.Name == name && attribute.NamespaceUri == (namespaceUri ?? ""))
                return attribute.Value;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(ExtensionElement? other) => other is not null && ExtensionTrees.Equal([this], [other], namespaceUri: null);

    /// <inheritdoc/>
    public override int GetHashCode() => ExtensionTrees.Hash([this]);

    /// <summary>The element's name with its attributes, not what is inside.</summary>
    /// <returns>A text for debuggers and logs.</returns>
    public override string ToString() =>
        $"<{Name}{string.Concat(Attributes.Select(attribute => $" {attribute.Name}=\"{attribute.Value}\""))}>";
}
