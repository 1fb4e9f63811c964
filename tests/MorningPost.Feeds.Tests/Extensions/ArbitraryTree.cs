using System.Text.Json.Nodes;
using CsCheck;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>Trees of elements, and JSON, of any shape.</summary>
internal static class ArbitraryTree
{
    private static readonly FeedNamespace[] Namespaces =
    [
        FeedNamespace.None,
        new() { Prefix = "gml", Uri = "http://www.opengis.net/gml" },
        new() { Prefix = "gml", Uri = "urn:example:another" },
        new() { Prefix = "media", Uri = "urn:example:not-media" },
        new() { Prefix = "xhtml", Uri = "http://www.w3.org/1999/xhtml" },
        new() { Prefix = "atom", Uri = "http://www.w3.org/2005/Atom" },
        new() { Prefix = "dc", Uri = "http://purl.org/dc/elements/1.1/" },
        new() { Prefix = "ü", Uri = "https://example.org/%C3%BC?a=1&b='2'" },
    ];

    private static readonly Gen<string> Name = Gen.OneOf("a", "title", "item", "é", "名前", "a-b.c_d", "xmlish");

    private static readonly Gen<ExtensionAttribute> Attribute = Gen.Select(
        Name,
        Arbitrary.LegalText,
        Gen.OneOf(
            Gen.Const(() => (FeedNamespace?)null),
            Gen.Const(() => (FeedNamespace?)FeedNamespace.Xml),
            Gen.OneOf(Namespaces[1..]).Select(own => (FeedNamespace?)own)),
        (name, value, own) => new ExtensionAttribute { Name = name, Value = value, Namespace = own });

    private static readonly Gen<ExtensionAttribute[]> Attributes = Attribute.Array[0, 3]
        .Select(all => all.DistinctBy(one => (one.Name, one.Namespace?.Uri)).ToArray());

    private static readonly Gen<ExtensionNode> Text = Gen.Select(
        Arbitrary.LegalText, Gen.Bool, (text, isCData) => (ExtensionNode)new ExtensionText { Value = text.Length == 0 ? "x" : text, IsCData = isCData });

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Arbitrary.LegalText.Select(text => (JsonNode?)text),
        Gen.OneOf("0", "-0", "1.50", "1e400", "12345678901234567890", "true", "false", "null").Select(number => JsonNode.Parse(number)));

    public static Gen<FeedExtension> Extension { get; } = Gen.Select(
        Attributes,
        Elements(4).Array[1, 3],
        Gen.OneOf(Namespaces[1], Namespaces[3], Namespaces[4], Namespaces[7]),
        (attributes, elements, own) => new FeedExtension
        {
            Namespace = own,
            // What is at the top, and in another namespace, would be an extension of its own.
            Attributes = [.. attributes.Where(attribute => attribute.Namespace is null)],
            Elements = [.. elements.Select(element => element with { Namespace = null })],
        });

    public static Gen<JsonNode?> Json { get; } = Values(4);

    private static Gen<ExtensionElement> Elements(int depth) => Gen.Select(
        Name,
        Gen.OneOf(Gen.Const(() => (FeedNamespace?)null), Gen.OneOf(Namespaces).Select(own => (FeedNamespace?)own)),
        Attributes,
        (depth == 0 ? Text : Gen.OneOf(Text, Elements(depth - 1).Select(element => (ExtensionNode)element))).Array[0, 3],
        (name, own, attributes, nodes) => new ExtensionElement { Name = name, Namespace = own, Attributes = attributes, Nodes = Solid(nodes) });

    /// <summary>White space alone between elements is layout and no content.</summary>
    private static ExtensionNode[] Solid(ExtensionNode[] nodes) =>
        nodes.OfType<ExtensionElement>().Any() && nodes.OfType<ExtensionText>().Any()
            && nodes.OfType<ExtensionText>().All(text => string.IsNullOrWhiteSpace(text.Value))
            ? [.. nodes, new ExtensionText { Value = "·" }]
            : nodes;

    private static Gen<JsonNode?> Values(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Values(depth - 1).Array[0, 3].Select(elements => (JsonNode?)new JsonArray([.. elements.Select(element => element?.DeepClone())])),
        Gen.Select(Name.Select(name => name.Replace('.', '·')), Values(depth - 1)).Array[0, 3].Select(members => (JsonNode?)new JsonObject(
            members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone())))));
}
