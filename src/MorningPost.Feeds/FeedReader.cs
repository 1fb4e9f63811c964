using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Formats.Atom;
using MorningPost.Feeds.Formats.Json;
using MorningPost.Feeds.Formats.Rss;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds;

/// <summary>Reads feeds of the three formats back into the model.</summary>
/// <remarks>
/// The format is detected. A date, URL or number that can't be understood costs that value and not the feed; <see cref="FeedDocument.Diagnostics"/> says so.
/// Nothing is fetched: a DOCTYPE is skipped and no external entity is ever resolved. The document is held in memory while it is read.
/// </remarks>
public static class FeedReader
{
    private const int MaxXmlDepth = 256;

    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; read to its end and not closed.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream.</param>
    /// <returns>The feed and its items.</returns>
    /// <exception cref="FeedException">The document is neither RSS 2.0 nor Atom 1.0 nor JSON Feed, or it isn't well-formed.</exception>
    public static async Task<FeedDocument> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document's bytes.</param>
    /// <returns>The feed and its items.</returns>
    /// <exception cref="FeedException">The document is neither RSS 2.0 nor Atom 1.0 nor JSON Feed, or it isn't well-formed.</exception>
    public static FeedDocument Read(ReadOnlyMemory<byte> document)
    {
        var findings = new ReadingFindings();
        var text = document.Span.StartsWith("\uFEFF"u8) ? document[3..] : document;
        return text.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? ReadJson(text, findings) : ReadXml(document, findings);
    }

    private static FeedDocument ReadJson(ReadOnlyMemory<byte> text, ReadingFindings findings)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonExtensionReading.MaxDepth });
            return new JsonFeedReader(findings).Read(json.RootElement);
        }
        catch (JsonException e)
        {
            var at = ReadingRules.Malformed.At(e.Path ?? "", e.Message.Split(" LineNumber:", 2)[0]);
            throw new FeedException([at with { Line = (int?)e.LineNumber + 1, Column = (int?)e.BytePositionInLine + 1 }], e);
        }
        catch (InvalidOperationException e)
        {
            throw new FeedException([ReadingRules.Malformed.At("", e.Message)], e);
        }
    }

    /// <summary>A tree takes time by the square of its depth.</summary>
    private static void CheckDepth(ReadOnlyMemory<byte> document, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(document.ToArray(), writable: false), settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxXmlDepth)
                throw new FeedException([ReadingRules.Malformed.At(reader.LocalName, $"elements are nested deeper than {MaxXmlDepth}.")]);
        }
    }

    private static FeedDocument ReadXml(ReadOnlyMemory<byte> document, ReadingFindings findings)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        try
        {
            CheckDepth(document, settings);
            using var reader = XmlReader.Create(new MemoryStream(document.ToArray(), writable: false), settings);
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            if (root.Name == AtomReader.Root)
                return new AtomReader(findings).Read(root);
            if (root.Name.LocalName == "rss")
                return new RssReader(findings).Read(root);
            throw new FeedException([ReadingRules.UnknownFormat.At(root.Name.LocalName, "this is the root of no feed that can be read.")]);
        }
        catch (XmlException e)
        {
            throw new FeedException([ReadingRules.Malformed.At("", e.Message) with { Line = e.LineNumber, Column = e.LinePosition }], e);
        }
    }
}
