using System.Runtime.InteropServices;
using System.Text;
using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Extensions;

/// <summary>Builds the tree of an element from what a parser meets on its way through it. One builder serves a whole document.</summary>
/// <param name="leaveOut">Takes a sentence for what a document can say and no writer may repeat: a namespace that is no absolute
/// URI.</param>
internal sealed class ExtensionTreeBuilder(Action<string> leaveOut)
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly Dictionary<string, FeedNamespace> _namespaces = new(StringComparer.Ordinal)
    {
        [""] = FeedNamespace.None,
        [XmlName.XmlNamespace] = FeedNamespace.Xml,
    };

    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal) { "", XmlName.XmlNamespace };
    private readonly List<OpenElement> _open = [];
    private readonly StringBuilder _text = new();
    private bool _isCData;
    private int _leftOut;

    /// <summary>Whether an element is open.</summary>
    public bool IsOpen => _open.Count + _leftOut > 0;

    /// <summary>The namespace of that name, under the prefix that the document first had for it.</summary>
    /// <param name="uri">The namespace's name; empty for none.</param>
    /// <param name="prefix">The prefix in the document; empty or null for none.</param>
    public FeedNamespace Namespace(string uri, string? prefix)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_namespaces, uri, out _);
        return found ??= new FeedNamespace { Prefix = FeedNamespace.PrefixOr(prefix, uri == Xhtml ? "xhtml" : "ext"), Uri = uri };
    }

    /// <summary>Whether a namespace can be written again; says so where it can't.</summary>
    public bool Accepts(string uri)
    {
        if (_accepted.Contains(uri))
            return true;
        if (!XmlName.IsNamespace(uri))
        {
            leaveOut($"\"{uri}\" is no absolute URI.");
            return false;
        }

        _accepted.Add(uri);
        return true;
    }

    /// <summary>The start of an element; its attributes follow.</summary>
    /// <returns>False where it is deeper than <see cref="FeedExtension.MaxDepth"/>: it wasn't opened, and the document can't be
    /// read.</returns>
    public bool Open(string name, string uri, string? prefix)
    {
        if (_open.Count + _leftOut >= FeedExtension.MaxDepth)
            return false;
        if (_leftOut > 0 || !CanHold(name, uri))
        {
            _leftOut++;
            return true;
        }

        EndText();
        var parent = _open.Count > 0 ? _open[^1] : null;
        if (parent is not null)
            parent.HasElements = true;
        _open.Add(new OpenElement
        {
            Name = name,
            Uri = uri,
            Namespace = parent is null || parent.Uri == uri ? null : Namespace(uri, prefix),
            KeepsLayout = parent?.KeepsLayout is true || uri == Xhtml,
        });
        return true;
    }

    /// <summary>An attribute of the element that was opened last; namespace declarations are none.</summary>
    public void Attribute(string name, string uri, string? prefix, string value)
    {
        if (_leftOut > 0 || uri == XmlName.XmlnsNamespace || !CanHold(name, uri))
            return;
        var frame = _open[^1];
        var own = uri.Length == 0 ? null : Namespace(uri, prefix);
        (frame.Attributes ??= []).Add(new ExtensionAttribute { Name = name, Value = value, Namespace = own });
        if (uri == XmlName.XmlNamespace && name == "space")
            frame.KeepsLayout = value == "preserve";
    }

    /// <summary>Text, or a part of one.</summary>
    public void Text(ReadOnlySpan<char> text) => Add(text, isCData: false);

    /// <summary>A CDATA section, or a part of one.</summary>
    public void CData(ReadOnlySpan<char> text) => Add(text, isCData: true);

    /// <summary>The end of the element that was opened last.</summary>
    /// <returns>The tree, where that was the outermost element; null while others are open, and where it was left out.</returns>
    public ExtensionElement? Close()
    {
        if (_leftOut > 0)
        {
            _leftOut--;
            return null;
        }

        EndText();
        var frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (frame is { HasElements: true, HasText: false, KeepsLayout: false })
            frame.Nodes!.RemoveAll(node => node is ExtensionText);
        var element = new ExtensionElement
        {
            Name = frame.Name,
            Namespace = frame.Namespace,
            Attributes = frame.Attributes ?? ValueList.Empty<ExtensionAttribute>(),
            Nodes = frame.Nodes ?? ValueList.Empty<ExtensionNode>(),
        };
        if (_open.Count == 0)
            return element;
        (_open[^1].Nodes ??= []).Add(element);
        return null;
    }

    private bool CanHold(string name, string uri)
    {
        if (XmlName.IsLocal(name))
            return Accepts(uri);
        leaveOut($"\"{name}\" is no name.");
        return false;
    }

    private void Add(ReadOnlySpan<char> text, bool isCData)
    {
        if (_leftOut > 0 || text.IsEmpty)
            return;
        if (isCData != _isCData)
            EndText();
        _isCData = isCData;
        _text.Append(text);
    }

    private void EndText()
    {
        if (_text.Length == 0)
            return;
        var text = _text.ToString();
        _text.Clear();
        var frame = _open[^1];
        (frame.Nodes ??= []).Add(new ExtensionText { Value = text, IsCData = _isCData });
        frame.HasText = frame.HasText || _isCData || text.AsSpan().ContainsAnyExcept(" \t\r\n");
    }

    private sealed class OpenElement
    {
        public required string Name { get; init; }

        public required string Uri { get; init; }

        public FeedNamespace? Namespace { get; init; }

        public List<ExtensionAttribute>? Attributes { get; set; }

        public List<ExtensionNode>? Nodes { get; set; }

        public bool HasElements { get; set; }

        /// <summary>Whether there is text that is more than layout.</summary>
        public bool HasText { get; set; }

        /// <summary>Whether white space between elements is text.</summary>
        public bool KeepsLayout { get; set; }
    }
}
