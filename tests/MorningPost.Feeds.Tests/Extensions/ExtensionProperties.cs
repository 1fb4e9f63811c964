using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>Any tree comes back from our reader, and is what an independent parser sees.</summary>
public sealed class ExtensionProperties
{
    private static readonly FeedItem Item = Everything.Items[1];
    private static readonly FeedNamespace Json = new()
    {
        Prefix = "any",
        Uri = "urn:example:any",
        JsonName = "_any",
        About = new Uri("https://example.org/any"),
    };

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public Task Any_tree_comes_back(FeedFormat format) => Gen.Select(ArbitraryTree.Extension, Gen.Bool, Gen.Bool).SampleAsync(
        async (extension, indented, streamed) =>
        {
            var document = await WriteAsync(format, extension, indented, streamed);

            var root = Parse(document);
            var item = root.Descendants().Single(
                element => element.Name.LocalName is "item" or "entry" && element.Parent!.Name.LocalName is "channel" or "feed");
            var elements = item.Elements().Where(element => element.Name.NamespaceName == extension.Namespace.Uri).ToList();
            Assert.Equal(extension.Elements.Count, elements.Count);
            foreach (var (expected, actual) in extension.Elements.Zip(elements))
                Same(expected, extension.Namespace.Uri, actual);
            foreach (var attribute in extension.Attributes)
                Assert.Equal(attribute.Value, item.Attribute(XName.Get(attribute.Name, extension.Namespace.Uri))?.Value);
            var back = Assert.Single(FeedReader.Read(document).Items[0].Extensions);
            Assert.True(extension == back, Say(extension) + "\n" + Say(back));
            Assert.Equal(extension.GetHashCode(), back.GetHashCode());
        },
        iter: 300, threads: 1);

    [Fact]
    public Task Any_json_comes_back() => Gen.Select(ArbitraryTree.Json, Gen.Bool).SampleAsync(
        async (value, indented) =>
        {
            var json = JsonSerializer.SerializeToElement(value);
            var extension = new FeedExtension { Namespace = Json, Json = json };

            var document = await Written.Feed(
                FeedFormat.Json,
                Everything.Feed,
                [Item with { Extensions = [extension] }],
                new FeedWriterOptions { Format = new() { Indented = indented } });

            var item = JsonElement.Parse(document).GetProperty("items")[0];
            Assert.Equal(json.ValueKind != JsonValueKind.Null, item.TryGetProperty("_any", out var written));
            if (json.ValueKind == JsonValueKind.Null)
                return;
            Assert.True(JsonElement.DeepEquals(json, written));
            Assert.Equal(extension, FeedReader.Read(document).Items[0].Extensions[0] with { Namespace = Json });
        },
        iter: 300, threads: 1);

    private static async Task<byte[]> WriteAsync(FeedFormat format, FeedExtension extension, bool indented, bool streamed)
    {
        var options = new FeedWriterOptions { Format = new() { Indented = indented } };
        FeedItem[] items = [Item with { Extensions = [extension] }];
        if (!streamed)
            return await Written.Feed(format, Everything.Feed, items, options);
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(stream, format, Everything.Feed, items.ToAsyncEnumerable(), options);
        return stream.ToArray();
    }

    /// <summary>The tree, every character readable.</summary>
    private static string Say(FeedExtension extension) =>
        string.Concat(extension.Attributes) + string.Concat(extension.Elements.Select(Say));

    private static string Say(ExtensionNode node) => node is ExtensionElement element
        ? $"{element.Namespace?.Uri}{element}({string.Concat(element.Nodes.Select(Say))})"
        : JsonSerializer.Serialize(((ExtensionText)node).Value);

    private static XElement Parse(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    private static void Same(ExtensionElement expected, string inherited, XElement actual)
    {
        var uri = expected.Namespace?.Uri ?? inherited;
        Assert.Equal(XName.Get(expected.Name, uri), actual.Name);
        Assert.Equal(
            expected.Attributes.Select(attribute => (XName.Get(attribute.Name, attribute.Namespace?.Uri ?? ""), attribute.Value)),
            actual.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => (attribute.Name, attribute.Value)));
        var isMixed = expected.Nodes.Any(node => node is ExtensionText);
        Assert.Equal(
            Pieces(expected.Nodes.Select(node => (node as ExtensionText)?.Value)),
            Pieces(actual.Nodes().Where(node => isMixed || node is not XText).Select(node => (node as XText)?.Value)));
        foreach (var (child, written) in expected.Children.Zip(actual.Elements()))
            Same(child, uri, written);
    }

    /// <summary>The texts between elements.</summary>
    private static List<string> Pieces(IEnumerable<string?> nodes)
    {
        var pieces = new List<string> { "" };
        foreach (var text in nodes)
        {
            if (text is null)
                pieces.Add("");
            else
                pieces[^1] += text;
        }

        return pieces;
    }
}
