using System.Text.Json;

namespace MorningPost.Feeds.Extensions;

/// <summary>What a feed or an item says in a vocabulary of its own.</summary>
/// <remarks>
/// <para>RSS and Atom: the <see cref="Attributes"/> and <see cref="Elements"/>, in the namespace. JSON Feed: the value <see cref="Json"/>
/// under <see cref="FeedNamespace.JsonName"/>. Each may be missing; then those formats leave the extension out.</para>
/// <para>What is read is held whole: qualified names, mixed content, any JSON. It comes back the same when it is written.</para>
/// <para>A value: two extensions are equal when namespace, attributes, elements and JSON are, whatever the order of JSON members.
/// What is wrong in form, such as a name with a colon, is accepted here and is an error when a feed is validated or written.</para>
/// </remarks>
public sealed record FeedExtension
{
    /// <summary>How deep elements, or JSON objects and arrays, are nested at most: what is deeper is neither written nor read.</summary>
    /// <remarks>Common XML parsers refuse a document that is deeper than 256 elements.</remarks>
    public const int MaxDepth = 200;

    /// <summary>The vocabulary.</summary>
    public required FeedNamespace Namespace { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Attributes that the vocabulary puts on the element of the feed or the item itself, such as <c>gd:etag</c>.</summary>
    /// <remarks>RSS <c>channel</c> and <c>item</c>, Atom <c>feed</c> and <c>entry</c>. They are in the vocabulary's namespace where they
    /// name no other.</remarks>
    public IReadOnlyList<ExtensionAttribute> Attributes { get; init => field = ValueList.Of(value); }
        = ValueList.Empty<ExtensionAttribute>();

    /// <summary>The elements, in order. They are in the vocabulary's namespace where they name no other.</summary>
    public IReadOnlyList<ExtensionElement> Elements { get; init => field = ValueList.Of(value); } = ValueList.Empty<ExtensionElement>();

    /// <summary>The value for JSON Feed: make one with <see cref="JsonSerializer"/> and a source-generated type, or parse one.</summary>
    /// <remarks>
    /// An object, as JSON Feed wants it; other values are a warning. Its keys, and those of all objects inside, are given once, hold no dot
    /// and
    /// don't begin with <c>_</c>. JSON null counts as no value; inside an object or an array it is kept.
    /// </remarks>
    public JsonElement? Json
    {
        get;
        init => field = value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } json ? json.Clone() : null;
    }

    /// <summary>Whether there is anything for RSS and Atom.</summary>
    internal bool HasXml => Elements.Count > 0 || Attributes.Count > 0;

    /// <inheritdoc/>
    public bool Equals(FeedExtension? other) =>
        other is not null
        && Namespace == other.Namespace
        && Attributes.Equals(other.Attributes)
        && ExtensionTrees.Equal(Elements, other.Elements, Namespace.Uri)
        && Json.HasValue == other.Json.HasValue
        && (Json is not { } json || JsonValues.Equal(json, other.Json!.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Namespace, Attributes, ExtensionTrees.Hash(Elements), Json.HasValue);

    /// <summary>The vocabulary, the number of elements, and the JSON's kind.</summary>
    /// <returns>A text for debuggers and logs.</returns>
    public override string ToString() =>
        $"{Namespace.Prefix} {{{Namespace.Uri}}}: {Elements.Count} elements, {Json?.ValueKind ?? JsonValueKind.Undefined}";
}
