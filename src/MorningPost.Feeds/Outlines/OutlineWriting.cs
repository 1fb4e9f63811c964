using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Outlines;

/// <summary>Writes OPML 2.0.</summary>
internal sealed class OutlineWriting
{
    private readonly XmlOutput _xml;

    private OutlineWriting(Utf8Buffer buffer) => _xml = new XmlOutput(buffer, TextEscape.Xml, indented: true);

    public static void Write(Utf8Buffer buffer, OpmlDocument document)
    {
        OutlineChecks.Check(document);
        new OutlineWriting(buffer).Write(document);
    }

    private void Write(OpmlDocument document)
    {
        _xml.Buffer.Append("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        _xml.Open("opml"u8);
        _xml.Attribute("version"u8, "2.0");
        _xml.Children();
        _xml.Open("head"u8);
        _xml.Children();
        _xml.Element("title"u8, document.Title);
        _xml.Element("dateCreated"u8, Date(document.Created));
        _xml.Element("dateModified"u8, Date(document.Modified));
        _xml.Element("ownerName"u8, document.OwnerName);
        _xml.Element("ownerEmail"u8, document.OwnerEmail);
        _xml.Element("ownerId"u8, document.OwnerUrl?.OriginalString);
        _xml.Close("head"u8);
        _xml.Open("body"u8);
        _xml.Children();
        Outlines(document.Outlines);
        _xml.Close("body"u8);
        _xml.Close("opml"u8);
        _xml.Buffer.Append((byte)'\n');
    }

    private void Outlines(IReadOnlyList<OpmlOutline> outlines)
    {
        var open = new Stack<(IReadOnlyList<OpmlOutline> Outlines, int Next)>();
        open.Push((outlines, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Outlines.Count)
            {
                if (open.Count > 0)
                    _xml.Close("outline"u8);
                continue;
            }

            open.Push(level with { Next = level.Next + 1 });
            var outline = level.Outlines[level.Next];
            Start(outline);
            if (outline.Outlines.Count == 0)
            {
                _xml.Empty();
                continue;
            }

            _xml.Children();
            open.Push((outline.Outlines, 0));
        }
    }

    private void Start(OpmlOutline outline)
    {
        _xml.Open("outline"u8);
        _xml.Attribute("text"u8, outline.Text, TextEscape.XmlAttributeText);
        _xml.Attribute("title"u8, outline.Title, TextEscape.XmlAttributeText);
        _xml.Attribute("type"u8, outline.Type ?? (outline.FeedUrl is null ? null : "rss"), TextEscape.XmlAttributeText);
        _xml.Attribute("xmlUrl"u8, outline.FeedUrl?.OriginalString);
        _xml.Attribute("htmlUrl"u8, outline.Url?.OriginalString);
        _xml.Attribute("description"u8, outline.Description, TextEscape.XmlAttributeText);
        _xml.Attribute("language"u8, outline.Language, TextEscape.XmlAttributeText);
        _xml.Attribute("version"u8, outline.Version, TextEscape.XmlAttributeText);
        _xml.Attribute("category"u8, outline.Categories.Count == 0 ? null : string.Join(',', outline.Categories));
        _xml.Attribute("created"u8, Date(outline.Created));
        _xml.Attribute("isComment"u8, outline.IsComment ? "true" : null);
        _xml.Attribute("isBreakpoint"u8, outline.IsBreakpoint ? "true" : null);
        foreach (var attribute in outline.Attributes)
            _xml.Attribute(System.Text.Encoding.UTF8.GetBytes(attribute.Name), attribute.Value);
    }

    private static string? Date(DateTimeOffset? date) => date?.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}
