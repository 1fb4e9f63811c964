using System.Globalization;
using System.Text;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The namespaces that are in scope: those of the root, and those that elements declare for what is in them. No prefix means two
/// things.</summary>
/// <param name="standard">The namespace of names without a prefix.</param>
internal sealed class XmlNamespaces(string standard)
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal) { [XmlName.XmlNamespace] = "xml" };
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "xml" };
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _declared = [];
    private bool _isWritten;

    /// <summary>The namespace of names without a prefix, here.</summary>
    public string Standard { get; set; } = standard;

    /// <summary>How many are declared so far.</summary>
    public int Count => _declared.Count;

    /// <summary>Declares a namespace that the format itself uses, under its customary prefix.</summary>
    public void Add(string prefix, string uri)
    {
        _taken.Add(prefix);
        _prefixes.Add(uri, prefix);
        _declared.Add(uri);
    }

    /// <summary>Declares the namespaces of the feed's extensions and of those that its items will have.</summary>
    public void Add(Feed feed)
    {
        if (feed.Extensions.Count == 0 && feed.Namespaces.Count == 0)
            return;
        var extensions = feed.Extensions.Where(extension => extension.HasXml).ToList();
        var own = extensions.Select(extension => extension.Namespace);
        foreach (var vocabulary in own.Concat(feed.Namespaces).Concat(ExtensionNamespaces.Inside(extensions)))
        {
            if (vocabulary.Uri != Standard)
                PrefixOf(vocabulary);
        }
    }

    /// <summary>Writes the declarations on the root, in the order of their prefixes.</summary>
    public void Write(XmlOutput xml)
    {
        _isWritten = true;
        var declared = _declared.ToArray();
        Array.Sort(declared, (one, other) => string.CompareOrdinal(_prefixes[one], _prefixes[other]));
        foreach (var uri in declared)
            xml.Attribute(Encoding.UTF8.GetBytes("xmlns:" + _prefixes[uri]), uri);
    }

    /// <summary>The prefix of a namespace, which is declared if it isn't yet; empty for none.</summary>
    public string PrefixOf(FeedNamespace vocabulary)
    {
        if (vocabulary.Uri.Length == 0)
            return "";
        if (_prefixes.TryGetValue(vocabulary.Uri, out var prefix))
            return prefix;
        prefix = FreePrefix(FeedNamespace.PrefixOr(vocabulary.Prefix));
        Add(prefix, vocabulary.Uri);
        return prefix;
    }

    /// <summary>Writes the declarations behind the first <paramref name="count"/>.</summary>
    public void WriteFrom(int count, Utf8Buffer buffer)
    {
        for (var i = count; i < _declared.Count; i++)
        {
            buffer.Append(" xmlns:"u8);
            buffer.AppendText(_prefixes[_declared[i]]);
            buffer.Append("=\""u8);
            TextEscape.XmlAttribute.Append(buffer, _declared[i]);
            buffer.Append((byte)'"');
        }
    }

    /// <summary>Ends the scope of all but the first <paramref name="count"/>.</summary>
    public void Truncate(int count)
    {
        for (var i = _declared.Count - 1; i >= count; i--)
        {
            _prefixes.Remove(_declared[i], out var prefix);
            _taken.Remove(prefix!);
        }

        _declared.RemoveRange(count, _declared.Count - count);
    }

    private string FreePrefix(string wanted)
    {
        var prefix = wanted;
        var number = _numbers.GetValueOrDefault(wanted, 1);
        while (_taken.Contains(prefix))
            prefix = wanted + (++number).ToString(CultureInfo.InvariantCulture);
        // Below the root a number is free again when its element ends.
        if (!_isWritten)
            _numbers[wanted] = number;
        return prefix;
    }
}
