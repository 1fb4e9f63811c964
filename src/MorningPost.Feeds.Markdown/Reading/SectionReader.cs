using System.Text.Json.Nodes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Reads a section: its heading, and what stands below it.</summary>
/// <param name="source">The file's text.</param>
/// <param name="positions">Where things stand.</param>
/// <param name="path">The section's path.</param>
/// <param name="keys">What gives the section and its entries their keys.</param>
internal sealed class SectionReader(string source, Positions positions, string path, EntryKeys keys)
{
    public JsonObject Read(HeadingBlock heading, List<Block> blocks)
    {
        positions.Add(path, heading.Line + 1, heading.Column + 1);
        var title = Texts.PlainOf(heading.Inline) ?? throw Shape(heading, "the heading of a section is text alone.");
        var section = new JsonObject { ["kind"] = null };
        if (title.Length > 0)
            section["title"] = title;
        AddAttributes(section, heading);
        AddYaml(section, blocks, path);
        var key = section["key"] is JsonValue written ? keys.Written(null, written.ToString()) : keys.KeyOf(null, heading, title, path);
        section["key"] ??= key;
        var kind = section["kind"]?.ToString() ?? KindOf(heading, blocks);
        section["kind"] = kind;
        if (kind is not ("text" or "quote" or "html") && blocks.TakeWhile(IsIntro).ToList() is { Count: > 0 } intro)
        {
            section["intro"] = Texts.RichOf(intro);
            blocks.RemoveRange(0, intro.Count);
        }

        ReadBody(section, kind, blocks, (named, name, place) => keys.KeyOf(key, named, name, place));
        return section;
    }

    private void ReadBody(JsonObject section, string kind, List<Block> blocks, Func<MarkdownObject, string, string, string> keyOf)
    {
        if (blocks.Count == 0)
            return;
        switch (kind)
        {
            case "text":
                section["text"] = Texts.RichOf(blocks);
                break;
            case "quote" when blocks is [QuoteBlock quote]:
                section["text"] = Texts.RichOf([.. quote]);
                break;
            case "html" when blocks is [FencedCodeBlock { Info: "html" } html]:
                section["html"] = html.Lines.ToString();
                break;
            case "metrics" when blocks is [Table table]:
                section["metrics"] = new MetricsTable(positions, path + ".metrics").Read(table);
                break;
            case "gallery":
                section["pictures"] = new PictureList(positions, path + ".pictures", keyOf).Read(blocks);
                break;
            case "articles":
                section["articles"] = Parts(blocks, "articles", "headline", "body", keyOf);
                break;
            case "trending":
                section["boards"] = Parts(blocks, "boards", "title", null, keyOf);
                break;
            default:
                if (EntryShape.Of(kind) is not { } shape || blocks is not [ListBlock list])
                    throw Shape(blocks[0], $"a section of the kind \"{kind}\" isn't written this way.");
                if (list.IsOrdered)
                    section["ordered"] = true;
                section[shape.List] = new EntryList(this, positions, $"{path}.{shape.List}", shape, keyOf).Read(list);
                break;
        }
    }

    /// <summary>Parts that begin with a heading of three signs.</summary>
    private JsonArray Parts(
        List<Block> blocks, string list, string name, string? text, Func<MarkdownObject, string, string, string> keyOf)
    {
        var parts = new JsonArray();
        for (var at = 0; at < blocks.Count;)
        {
            if (blocks[at] is not HeadingBlock { Level: 3 } heading)
                throw Shape(blocks[at], "each part begins with a heading of three signs: ### Headline {#key}.");
            var own = blocks.Skip(at + 1).TakeWhile(block => block is not HeadingBlock { Level: 3 }).ToList();
            at += own.Count + 1;
            var place = $"{path}.{list}[{parts.Count}]";
            positions.Add(place, heading.Line + 1, heading.Column + 1);
            var title = Texts.PlainOf(heading.Inline) ?? throw Shape(heading, "a headline is text alone.");
            var part = new JsonObject { [name] = title };
            AddAttributes(part, heading);
            part["key"] = keyOf(heading, title, place);
            AddYaml(part, own, place);
            if (text is not null
                && own is [ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 1, NextSibling: null } first }, ..]
                && Texts.PlainOf(first) is { } standfirst)
            {
                part["standfirst"] = standfirst;
                own.RemoveAt(0);
            }

            if (own.Count > 0)
                part[text ?? throw Shape(own[0], "the entries of a board stand in a block of YAML.")] = Texts.RichOf(own);
            parts.Add((JsonNode)part);
        }

        return parts;
    }

    /// <summary>A block of YAML that comes first holds fields.</summary>
    public void AddYaml(JsonObject fields, IList<Block> blocks, string place)
    {
        if (blocks is not [FencedCodeBlock { Info: "yaml" } yaml, ..])
            return;
        blocks.RemoveAt(0);
        foreach (var (name, value) in new Yaml(positions, yaml.Line + 2).Read(yaml.Lines.ToString(), place))
        {
            if (fields.TryGetPropertyValue(name, out var given) && given is not null)
                throw Shape(yaml, $"\"{name}\" is given twice, in the YAML and outside.");
            fields[name] = value?.DeepClone();
        }
    }

    public MarkdownException Shape(MarkdownObject block, string message) =>
        new(MarkdownRules.Shape, path, message, block.Line + 1, block.Column + 1);

    private static void AddAttributes(JsonObject fields, MarkdownObject named)
    {
        foreach (var (name, value) in named.TryGetAttributes()?.Properties ?? [])
            fields[name] = value;
    }

    private string KindOf(HeadingBlock heading, List<Block> blocks) => blocks.SkipWhile(IsIntro).FirstOrDefault() switch
    {
        HeadingBlock { Level: 3 } => "articles",
        ListBlock list when list.OfType<ListItemBlock>().All(EntryList.IsEntry) => "reading-list",
        Table => "metrics",
        QuoteBlock when blocks.Count == 1 => "quote",
        FencedCodeBlock { Info: "html" } when blocks.Count == 1 => "html",
        ParagraphBlock paragraph when PictureList.IsPictures(paragraph) => "gallery",
        _ when blocks.Count > 0 => "text",
        _ => throw Shape(heading, $"nothing says what kind of section \"{source.AsSpan(heading.Span.Start, heading.Span.Length)}\" is."),
    };

    private static bool IsIntro(Block block) => block is ParagraphBlock paragraph && !PictureList.IsPictures(paragraph);
}
