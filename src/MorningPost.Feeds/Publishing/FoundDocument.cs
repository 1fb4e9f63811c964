using System.Text.Json;
using System.Xml;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Publishing;

/// <summary>What the head of a document in a store says of the feed that it belongs to.</summary>
/// <param name="Ids">The feed's id, its address and that of the subscription document, as far as they are said.</param>
internal readonly record struct FoundDocument(IReadOnlyList<string> Ids)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Whether anybody's document could be a feed, by its name.</summary>
    public static bool MayBeFeed(string path) =>
        path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)
        || !path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);

    public static FoundDocument Read(string path, Stream stream)
    {
        try
        {
            return new(path.EndsWith(".json", StringComparison.Ordinal) ? ReadJson(stream) : ReadXml(stream));
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            return new([]);
        }
    }

    private static List<string> ReadJson(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        return TextOf(json.RootElement, "version").StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal)
            && TextOf(json.RootElement, "feed_url") is { Length: > 0 } address ? [address] : [];
    }

    private static string TextOf(JsonElement json, string name) =>
        JsonValues.TryGet(json, name, out var value) && value.ValueKind == JsonValueKind.String ? JsonValues.TextOf(value) : "";

    private static List<string> ReadXml(Stream stream)
    {
        var ids = new List<string>();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        xml.MoveToContent();
        if (xml is not ({ LocalName: "feed", NamespaceURI: Atom } or { LocalName: "rss", NamespaceURI: "" }))
            return ids;
        xml.Read();
        while (!xml.EOF && xml is not ({ NodeType: XmlNodeType.Element, LocalName: "item" or "entry" }))
        {
            if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Atom, LocalName: "link" }
                && xml.GetAttribute("rel") is "self" or "current" && xml.GetAttribute("href") is { } address)
                ids.Add(address);
            if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Atom, LocalName: "id" })
                ids.Add(xml.ReadElementContentAsString());
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: not ("channel") })
                xml.Skip();
            else
                xml.Read();
        }

        return ids;
    }
}
