using System.Xml;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>An element of an extension, read with a stack of its own, however deep it is.</summary>
internal static class ImportedTree
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <param name="reader">The reader, on the start tag.</param>
    public static ExtensionElement Read(XmlReader reader)
    {
        var open = new Stack<(ExtensionElement Element, List<ExtensionNode> Nodes)>();
        while (true)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    open.Push((Start(reader, open.TryPeek(out var around) ? around.Element : null), []));
                    if (isEmpty && End(open) is { } alone)
                        return alone;
                    break;
                case XmlNodeType.EndElement:
                    if (End(open) is { } root)
                        return root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Peek().Nodes.Add(new ExtensionText { Value = reader.Value });
                    break;
            }

            reader.Read();
        }
    }

    private static ExtensionElement Start(XmlReader reader, ExtensionElement? around)
    {
        var (name, uri, prefix) = (reader.LocalName, reader.NamespaceURI, reader.Prefix);
        var attributes = new List<ExtensionAttribute>();
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Vocabulary.XmlNamespaces)
                continue;
            var own = Namespace(reader.Prefix, reader.NamespaceURI);
            attributes.Add(new ExtensionAttribute { Name = reader.LocalName, Value = reader.Value, Namespace = own });
        }

        reader.MoveToElement();

        // The namespace is kept on each element until the tree is whole, so that its children can be compared with it.
        var none = around is null ? null : FeedNamespace.None;
        return new ExtensionElement { Name = name, Attributes = attributes, Namespace = Namespace(prefix, uri) ?? none };
    }

    /// <returns>The root, once it is whole.</returns>
    private static ExtensionElement? End(Stack<(ExtensionElement Element, List<ExtensionNode> Nodes)> open)
    {
        var (element, nodes) = open.Pop();
        if (element.Namespace?.Uri != Xhtml && nodes.Exists(node => node is ExtensionElement) && nodes.TrueForAll(IsLayout))
            nodes.RemoveAll(node => node is ExtensionText);
        var whole = element with { Nodes = [.. nodes.Select(node => Below(element, node))] };
        if (!open.TryPeek(out var around))
            return whole;
        around.Nodes.Add(whole);
        return null;
    }

    /// <summary>An element says its namespace only where it isn't that of the element around it.</summary>
    private static ExtensionNode Below(ExtensionElement around, ExtensionNode node) =>
        node is ExtensionElement element && element.Namespace?.Uri == around.Namespace?.Uri ? element with { Namespace = null } : node;

    private static bool IsLayout(ExtensionNode node) => node is not ExtensionText text || string.IsNullOrWhiteSpace(text.Value);

    private static FeedNamespace? Namespace(string prefix, string uri) => uri switch
    {
        "" => null,
        Vocabulary.Xml => FeedNamespace.Xml,
        _ => new FeedNamespace { Prefix = prefix.Length == 0 ? "ext" : prefix, Uri = uri },
    };
}
