using System.Text;
using System.Xml;

namespace MorningPost.Feeds.Grammar;

/// <summary>Names of XML (Namespaces in XML 1.0).</summary>
internal static class XmlName
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    public const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    /// <summary>A namespace that a prefix can be bound to: an absolute URI (§2.2), in ASCII as validators read that.</summary>
    public static bool IsNamespace(string uri) => uri != XmlnsNamespace && Ascii.IsValid(uri) && Iri.IsAbsolute(uri);

    /// <summary>A name without a colon (§4 NCName).</summary>
    public static bool IsLocal(string name)
    {
        if (name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    /// <summary>A prefix that a document may bind: those that begin with <c>xml</c> are XML's own (§3).</summary>
    public static bool IsPrefix(string name) => IsLocal(name) && !name.StartsWith("xml", StringComparison.OrdinalIgnoreCase);
}
