using System.Text;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Collects elements and attributes that are kept as they are.</summary>
internal sealed class ExtensionTree
{
    private readonly NameTable _names;
    private readonly ExtensionTreeBuilder _builder;
    private string _path = "";

    public ExtensionTree(ReadingFindings findings, NameTable names)
    {
        _names = names;
        _builder = new ExtensionTreeBuilder(message => findings.Add(ReadingRules.Extension, _path, message));
    }

    public void Open(ElementName name, TagAttributes attributes)
    {
        _path = name.ToString();
        if (!_builder.Open(name.Local, name.Namespace.Uri, name.Prefix))
            throw new LimitException(nameof(FeedReaderOptions.MaxDepth), "elements of an extension are nested deeper than is allowed.");
        for (var i = 0; i < attributes.Count; i++)
        {
            var raw = attributes.Name(i);
            if (IsDeclaration(raw) || IsRepeated(attributes, i))
                continue;
            var (prefix, local) = Split(raw);
            if (prefix == "xml")
                _builder.Attribute(local, FeedNamespace.Xml.Uri, prefix, attributes.Value(i));
            else if (prefix.Length == 0)
                _builder.Attribute(local, "", null, attributes.Value(i));
            else if (_names.OfAttribute(prefix) is { } space)
                _builder.Attribute(local, space.Uri, prefix, attributes.Value(i));
        }
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
            _builder.Text(Utf8Text.Read(text));
    }

    public void Section(ReadOnlySpan<byte> text) => _builder.CData(Utf8Text.Read(text));

    /// <summary>Ends the innermost element that is open.</summary>
    /// <returns>The element that began the tree, when that is it.</returns>
    public ExtensionElement? Close() => _builder.Close();

    /// <summary>The namespace of an element that is kept, as extensions have it.</summary>
    public FeedNamespace Namespace(ElementName name) => _builder.Namespace(name.Namespace.Uri, name.Prefix);

    /// <summary>Keeps the attributes that other vocabularies put on the element of a feed or an item.</summary>
    public void Keep(TagAttributes attributes, ExtensionGroups extensions)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var raw = attributes.Name(i);
            if (raw.IndexOf((byte)':') <= 0 || IsDeclaration(raw) || IsRepeated(attributes, i))
                continue;
            var (prefix, local) = Split(raw);
            _path = $"{prefix}:{local}";
            if (_names.OfAttribute(prefix) is not { } space || !IsKept(space))
                continue;
            if (Grammar.XmlName.IsLocal(local) && _builder.Accepts(space.Uri))
                extensions.Add(_builder.Namespace(space.Uri, prefix), new ExtensionAttribute { Name = local, Value = attributes.Value(i) });
        }
    }

    private static bool IsKept(ElementNamespace space) =>
        space is
        {
            Uri.Length: > 0, NamespaceMeaning: NamespaceMeaning.Other or NamespaceMeaning.ITunes or NamespaceMeaning.Media
            or NamespaceMeaning.Xhtml
        };

    private static bool IsDeclaration(ReadOnlySpan<byte> name) => name.StartsWith("xmlns"u8) && (name.Length == 5 || name[5] == ':');

    private static bool IsRepeated(TagAttributes attributes, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (attributes.Name(i).SequenceEqual(attributes.Name(index)))
                return true;
        }

        return false;
    }

    private static (string Prefix, string Local) Split(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        return colon < 0 ? ("", Encoding.UTF8.GetString(name))
            : (Encoding.UTF8.GetString(name[..colon]), Encoding.UTF8.GetString(name[(colon + 1)..]));
    }
}
