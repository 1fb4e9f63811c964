namespace MorningPost.Feeds.Extensions;

/// <summary>An element of an extension: attributes, and then text or elements of the same namespace.</summary>
public sealed record ExtensionElement
{
    /// <summary>The name, without a prefix.</summary>
    /// <exception cref="ArgumentException">The value is no XML name, or has a colon.</exception>
    public required string Name
    {
        get;
        init => field = FeedNamespace.IsName(value)
            ? value
            : throw new ArgumentException($"\"{value}\" can't be the name of an element: it must be an XML name without a colon.", nameof(value));
    }

    /// <summary>The attributes, in order.</summary>
    /// <exception cref="ArgumentException">Two of them have one name.</exception>
    public IReadOnlyList<ExtensionAttribute> Attributes
    {
        get;
        init => field = value is null || value.Select(attribute => attribute.Name).Distinct(StringComparer.Ordinal).Count() == value.Count
            ? ValueList.Of(value)
            : throw new ArgumentException("Two attributes have one name.", nameof(value));
    }
        = ValueList.Empty<ExtensionAttribute>();

    /// <summary>The text, before any <see cref="Children"/>. Plain text.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the text is written in a CDATA section: shorter where it is full of markup, the same otherwise.</summary>
    public bool IsCData { get; init; }

    /// <summary>The elements inside.</summary>
    public IReadOnlyList<ExtensionElement> Children { get; init => field = ValueList.Of(value); } = ValueList.Empty<ExtensionElement>();

    /// <summary>The value of an attribute; null where there is none of that name.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <returns>The value.</returns>
    public string? GetAttribute(string name)
    {
        for (var i = 0; i < Attributes.Count; i++)
        {
            if (Attributes[i].Name == name)
                return Attributes[i].Value;
        }

        return null;
    }
}
