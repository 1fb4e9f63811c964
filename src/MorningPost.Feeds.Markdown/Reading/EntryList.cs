using System.Text.Json.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Reads a list whose items begin with a link or a name in bold: <c>- [Name](address){#key}: what is said of it</c>.</summary>
/// <param name="section">The section.</param>
/// <param name="positions">Where things stand.</param>
/// <param name="path">The list's path.</param>
/// <param name="shape">What the fields are called.</param>
/// <param name="keyOf">Gives an entry its key: the entry, its name, its path.</param>
internal sealed class EntryList(
    SectionReader section, Positions positions, string path, EntryShape shape, Func<MarkdownObject, string, string, string> keyOf)
{
    private static readonly char[] Separators = [' ', ':', '—', '–'];

    public static bool IsEntry(ListItemBlock item) => item is [ParagraphBlock { Inline.FirstChild: { } first }, ..] && IsName(first);

    public JsonArray Read(ListBlock list)
    {
        var entries = new JsonArray();
        foreach (var item in list.Cast<ListItemBlock>())
        {
            var place = $"{path}[{entries.Count}]";
            positions.Add(place, item.Line + 1, item.Column + 1);
            if (item is not [ParagraphBlock { Inline: { FirstChild: ContainerInline name } line }, ..] || !IsName(name))
                throw section.Shape(item, "an entry begins with a link, [Name](address), or with a name in bold, **Name**.");
            entries.Add((JsonNode)Entry(item, line, name, place));
        }

        return entries;
    }

    private JsonObject Entry(ListItemBlock item, ContainerInline line, ContainerInline name, string place)
    {
        var text = Texts.PlainOf(name) ?? throw section.Shape(item, "the name of an entry is text alone.");
        var entry = new JsonObject { ["key"] = keyOf(name, text, place), [shape.Name] = text };
        if (name is LinkInline { Url: { } url })
            entry["url"] = url;
        name.Remove();
        if (line.FirstChild is LiteralInline literal)
        {
            literal.Content = new(literal.Content.ToString().TrimStart(Separators));
            if (literal.Content.IsEmpty)
                literal.Remove();
        }

        var rest = item.Skip(1).ToList();
        section.AddYaml(entry, rest, place);
        if (line.FirstChild is not null && rest.Count == 0)
            entry[shape.Text] = Texts.RichOf(line);
        else if (rest.Count > 0)
            entry[shape.Text] = Texts.RichOf([.. line.FirstChild is null ? (Block[])[] : [item[0]], .. rest]);
        return entry;
    }

    private static bool IsName(Inline inline) => inline is LinkInline { IsImage: false } or EmphasisInline { DelimiterCount: 2 };
}
