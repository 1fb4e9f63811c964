using System.Runtime.InteropServices;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Writes extensions as elements and attributes.</summary>
internal sealed class XmlExtensions(XmlOutput xml, XmlNamespaces namespaces)
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly List<Open> _open = [];

    private Utf8Buffer Buffer => xml.Buffer;

    /// <summary>The attributes of the feed's or the item's own element, which is open.</summary>
    /// <returns>What to end their scope with when that element is closed.</returns>
    public int WriteAttributes(IReadOnlyList<FeedExtension> extensions)
    {
        var scope = namespaces.Count;
        foreach (var extension in extensions.Span())
        {
            foreach (var attribute in extension.Attributes.Span())
            {
                var declared = namespaces.Count;
                var prefix = namespaces.PrefixOf(attribute.Namespace ?? extension.Namespace);
                namespaces.WriteFrom(declared, Buffer);
                WriteAttribute(prefix, attribute);
            }
        }

        return scope;
    }

    public void WriteElements(IReadOnlyList<FeedExtension> extensions)
    {
        foreach (var extension in extensions.Span())
        {
            foreach (var element in extension.Elements.Span())
                Write(element, extension.Namespace);
        }
    }

    private void Write(ExtensionElement root, FeedNamespace vocabulary)
    {
        Start(root, vocabulary);
        while (_open.Count > 0)
        {
            ref var open = ref CollectionsMarshal.AsSpan(_open)[^1];
            if (open.Next == open.Element.Nodes.Count)
                End(open);
            else if (open.Element.Nodes[open.Next++] is ExtensionElement element)
                Start(element, open.Namespace);
            else
                WriteText((ExtensionText)open.Element.Nodes[open.Next - 1]);
        }
    }

    /// <summary>The start of an element; the whole of one that is empty.</summary>
    private void Start(ExtensionElement element, FeedNamespace inherited)
    {
        var own = element.Namespace ?? inherited;
        var (scope, standard) = (namespaces.Count, namespaces.Standard);
        if (own.Uri.Length == 0)
            namespaces.Standard = "";
        var prefix = own.Uri == namespaces.Standard ? "" : namespaces.PrefixOf(own);
        foreach (var attribute in element.Attributes.Span())
        {
            if (attribute.Namespace is not null)
                namespaces.PrefixOf(attribute.Namespace);
        }

        xml.Open(default);
        WriteName(prefix, element.Name);
        if (namespaces.Standard != standard)
            Buffer.Append(" xmlns=\"\""u8);
        namespaces.WriteFrom(scope, Buffer);
        foreach (var attribute in element.Attributes.Span())
            WriteAttribute(attribute.Namespace is null ? "" : namespaces.PrefixOf(attribute.Namespace), attribute);
        _open.Add(new Open(element, own, prefix, scope, standard, xml.IsMixed));
        if (element.Nodes.Count == 0)
        {
            xml.Empty();
            Leave(_open[^1]);
            return;
        }

        xml.IsMixed = xml.IsMixed || own.Uri == Xhtml || element.Nodes.Any(node => node is ExtensionText)
            || element.GetAttribute("space", XmlName.XmlNamespace) == "preserve";
        xml.Children();
    }

    private void End(Open open)
    {
        xml.StartClose();
        WriteName(open.Prefix, open.Element.Name);
        Buffer.Append((byte)'>');
        Leave(open);
    }

    private void Leave(Open open)
    {
        _open.RemoveAt(_open.Count - 1);
        namespaces.Truncate(open.Scope);
        namespaces.Standard = open.Standard;
        xml.IsMixed = open.IsMixed;
    }

    private void WriteText(ExtensionText text)
    {
        if (text.IsCData)
            CData.Append(Buffer, text.Value);
        else
            xml.TextOf(text.Value).Append(Buffer, text.Value);
    }

    private void WriteAttribute(string prefix, ExtensionAttribute attribute)
    {
        Buffer.Append((byte)' ');
        WriteName(prefix, attribute.Name);
        Buffer.Append("=\""u8);
        TextEscape.XmlAttribute.Append(Buffer, attribute.Value);
        Buffer.Append((byte)'"');
    }

    private void WriteName(string prefix, string name)
    {
        if (prefix.Length > 0)
        {
            Buffer.AppendText(prefix);
            Buffer.Append((byte)':');
        }

        Buffer.AppendText(name);
    }

    /// <param name="element">An element whose end isn't written yet.</param>
    /// <param name="own">Its namespace.</param>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="scope">How many namespaces were declared before it.</param>
    /// <param name="standard">The namespace of names without a prefix before it.</param>
    /// <param name="isMixed">Whether what it is in is mixed.</param>
    private struct Open(ExtensionElement element, FeedNamespace own, string prefix, int scope, string standard, bool isMixed)
    {
        public readonly ExtensionElement Element = element;
        public readonly FeedNamespace Namespace = own;
        public readonly string Prefix = prefix;
        public readonly int Scope = scope;
        public readonly string Standard = standard;
        public readonly bool IsMixed = isMixed;
        public int Next;
    }
}
