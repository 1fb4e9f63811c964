using System.Globalization;
using System.Text;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The namespaces of one document: those of the format, and those of its extensions, each under a prefix of its own.</summary>
internal sealed class XmlNamespaces
{
    private readonly List<(string Prefix, string Uri)> _declared = [];
    private readonly Dictionary<string, byte[]> _prefixes = new(StringComparer.Ordinal);

    /// <summary>Declares a namespace that the format itself uses, under its customary prefix.</summary>
    public void Add(string prefix, string uri)
    {
        _declared.Add((prefix, uri));
        _prefixes.Add(uri, Encoding.UTF8.GetBytes(prefix));
    }

    /// <summary>Declares the namespaces of the feed's extensions and of those that its items will have.</summary>
    public void Add(Feed feed)
    {
        foreach (var extension in feed.Extensions)
            Add(extension.Namespace);
        foreach (var declared in feed.Namespaces)
            Add(declared);
    }

    /// <summary>Writes the declarations, in the order of their prefixes.</summary>
    public void Write(XmlOutput xml)
    {
        foreach (var (prefix, uri) in _declared.OrderBy(declared => declared.Prefix, StringComparer.Ordinal))
            xml.Attribute(Encoding.UTF8.GetBytes("xmlns:" + prefix), uri);
    }

    public void Write(XmlOutput xml, IReadOnlyList<FeedExtension> extensions)
    {
        foreach (var extension in extensions.Span())
        {
            var declared = _prefixes.TryGetValue(extension.Namespace.Uri, out var prefix);
            prefix ??= Encoding.UTF8.GetBytes(FreePrefix(extension.Namespace.Prefix));
            foreach (var element in extension.Elements)
                Write(xml, element, prefix, declared ? null : extension.Namespace.Uri);
        }
    }

    private static void Write(XmlOutput xml, ExtensionElement element, byte[] prefix, string? declare)
    {
        byte[] name = [.. prefix, (byte)':', .. Encoding.UTF8.GetBytes(element.Name)];
        xml.Open(name);
        if (declare is not null)
            xml.Attribute([.. "xmlns:"u8, .. prefix], declare);
        foreach (var attribute in element.Attributes)
            xml.Attribute(Encoding.UTF8.GetBytes(attribute.Name), attribute.Value);
        if (element.Children.Count == 0 && string.IsNullOrEmpty(element.Text))
        {
            xml.Empty();
            return;
        }

        if (element.Children.Count == 0)
        {
            xml.Buffer.Append((byte)'>');
            WriteText(xml, element);
            xml.End(name);
            return;
        }

        xml.Children();
        var inside = xml.IsMixed;
        xml.IsMixed = inside || !string.IsNullOrEmpty(element.Text);
        WriteText(xml, element);
        foreach (var child in element.Children)
            Write(xml, child, prefix, declare: null);
        xml.Close(name);
        xml.IsMixed = inside;
    }

    private static void WriteText(XmlOutput xml, ExtensionElement element)
    {
        if (element.IsCData && element.Text is not null)
            CData.Append(xml.Buffer, element.Text);
        else
            TextEscape.Xml.Append(xml.Buffer, element.Text);
    }

    private void Add(FeedNamespace added)
    {
        if (_prefixes.ContainsKey(added.Uri))
            return;
        Add(FreePrefix(added.Prefix), added.Uri);
    }

    private string FreePrefix(string wanted)
    {
        var prefix = wanted;
        for (var number = 2; _declared.Exists(declared => declared.Prefix == prefix); number++)
            prefix = wanted + number.ToString(CultureInfo.InvariantCulture);
        return prefix;
    }
}
