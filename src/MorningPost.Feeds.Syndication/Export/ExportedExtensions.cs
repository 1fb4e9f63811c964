using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>Extensions as Syndication holds them: XML, element by element.</summary>
internal static class ExportedExtensions
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void AddTo(
        this IEnumerable<FeedExtension> extensions,
        SyndicationElementExtensionCollection elements,
        Dictionary<XmlQualifiedName, string> attributes)
    {
        foreach (var extension in extensions)
        {
            foreach (var attribute in extension.Attributes)
                attributes[new XmlQualifiedName(attribute.Name, (attribute.Namespace ?? extension.Namespace).Uri)] = attribute.Value;
            foreach (var element in extension.Elements)
                elements.Add(extension.Namespace, element);
        }
    }

    public static void Add(this SyndicationElementExtensionCollection elements, FeedNamespace vocabulary, ExtensionElement element)
    {
        using var xml = new MemoryStream();
        try
        {
            using (var writer = XmlWriter.Create(xml, Settings))
                Write(writer, vocabulary, element);
            xml.Position = 0;
            using var reader = XmlReader.Create(xml);
            reader.MoveToContent();
            elements.Add(new SyndicationElementExtension(reader));
        }
        catch (Exception e) when (e is ArgumentException or XmlException or InvalidOperationException)
        {
            var name = $"{vocabulary.Prefix}:{element.Name}";
            throw new FeedException($"The extension <{name}> can't be XML: {e.Message} Correct its names and namespaces.", e);
        }
    }

    /// <summary>Goes through the tree with a stack of its own, however deep it is.</summary>
    private static void Write(XmlWriter writer, FeedNamespace vocabulary, ExtensionElement root)
    {
        var open = new Stack<(IReadOnlyList<ExtensionNode> Nodes, int Next, FeedNamespace Namespace)>();
        open.Push((root.Nodes, 0, Start(writer, vocabulary, root)));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Count)
            {
                writer.WriteEndElement();
                continue;
            }

            open.Push(level with { Next = level.Next + 1 });
            if (level.Nodes[level.Next] is ExtensionElement element)
                open.Push((element.Nodes, 0, Start(writer, level.Namespace, element)));
            else if (level.Nodes[level.Next] is ExtensionText text)
                writer.WriteString(XmlText.Of(text.Value));
        }
    }

    private static FeedNamespace Start(XmlWriter writer, FeedNamespace around, ExtensionElement element)
    {
        var own = element.Namespace ?? around;
        writer.WriteStartElement(own.Uri.Length == 0 ? "" : own.Prefix, element.Name, own.Uri);
        foreach (var attribute in element.Attributes)
            writer.WriteAttributeString(attribute.Namespace?.Prefix, attribute.Name, attribute.Namespace?.Uri, XmlText.Of(attribute.Value));
        return own;
    }
}
