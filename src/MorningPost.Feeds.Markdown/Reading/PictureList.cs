using System.Globalization;
using System.Text.Json.Nodes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Reads pictures: <c>![what it shows](address "caption"){#key width=640 height=480}</c>, each may be a link's text.</summary>
/// <param name="positions">Where things stand.</param>
/// <param name="path">The list's path.</param>
/// <param name="keyOf">Gives a picture its key: the picture, its name, its path.</param>
internal sealed class PictureList(Positions positions, string path, Func<MarkdownObject, string, string, string> keyOf)
{
    public static bool IsPictures(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: not null } line && line.All(inline => inline is LineBreakInline || PictureOf(inline) is not null);

    public JsonArray Read(List<Block> blocks)
    {
        var pictures = new JsonArray();
        foreach (var block in blocks)
        {
            if (block is not ParagraphBlock paragraph || !IsPictures(paragraph))
                throw new MarkdownException(MarkdownRules.Shape, path, "a gallery holds pictures alone: ![what it shows](address).",
                    block.Line + 1, block.Column + 1);
            foreach (var inline in paragraph.Inline!.Where(inline => inline is not LineBreakInline))
                pictures.Add((JsonNode)Picture(inline, PictureOf(inline)!, $"{path}[{pictures.Count}]"));
        }

        return pictures;
    }

    private JsonObject Picture(Inline inline, LinkInline picture, string place)
    {
        positions.Add(place, inline.Line + 1, inline.Column + 1);
        var image = new JsonObject { ["url"] = picture.Url };
        if (Texts.PlainOf(picture) is { Length: > 0 } alt)
            image["alt"] = alt;
        if (!string.IsNullOrEmpty(picture.Title))
            image["caption"] = picture.Title;
        var attributes = picture.TryGetAttributes();
        foreach (var (name, value) in attributes?.Properties?.Where(property => property.Key != "key") ?? [])
            image[name] = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : value;
        var key = keyOf(picture, Path.GetFileNameWithoutExtension(picture.Url ?? ""), place);
        var entry = new JsonObject { ["key"] = key, ["image"] = image };
        if (inline is LinkInline { IsImage: false, Url: { } url })
            entry["url"] = url;
        return entry;
    }

    private static LinkInline? PictureOf(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } picture => picture,
        LinkInline { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } => picture,
        _ => null,
    };
}
