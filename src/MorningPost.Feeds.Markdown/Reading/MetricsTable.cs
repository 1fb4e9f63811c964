using System.Globalization;
using System.Text.Json.Nodes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Reads figures: a table whose head names the fields, <c>| label | value | text | unit | change | changeText |</c>, some of
/// them.</summary>
/// <param name="positions">Where things stand.</param>
/// <param name="path">The list's path.</param>
internal sealed class MetricsTable(Positions positions, string path)
{
    private static readonly string[] Fields = ["label", "value", "text", "unit", "change", "changeText"];

    public JsonArray Read(Table table)
    {
        var rows = table.Cast<TableRow>().ToList();
        var names = rows[0].Cast<TableCell>().Select(cell => FieldOf(cell)).ToList();
        var metrics = new JsonArray();
        foreach (var row in rows.Skip(1))
        {
            var place = $"{path}[{metrics.Count}]";
            positions.Add(place, row.Line + 1, row.Column + 1);
            var metric = new JsonObject();
            foreach (var (name, cell) in names.Zip(row.Cast<TableCell>()))
            {
                positions.Add($"{place}.{name}", cell.Line + 1, cell.Column + 1);
                var text = TextOf(cell, place);
                if (text.Length > 0)
                    metric[name] = name is "value" or "change" ? NumberOf(text, cell, $"{place}.{name}") : text;
            }

            metrics.Add((JsonNode)metric);
        }

        return metrics;
    }

    private string FieldOf(TableCell cell)
    {
        var name = TextOf(cell, path);
        return Array.Find(Fields, field => field.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(cell, path, $"the column \"{name}\" is none of a figure's: {string.Join(", ", Fields)}.");
    }

    private static string TextOf(TableCell cell, string place) => cell.Count == 0 ? ""
        : cell is [ParagraphBlock paragraph] && Texts.PlainOf(paragraph.Inline) is { } text ? text
        : throw Wrong(cell, place, "a figure is text alone.");

    private static decimal NumberOf(string text, TableCell cell, string place) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw Wrong(cell, place, $"\"{text}\" is no number such as 1250 or 7.5; the column \"text\" takes anything.");

    private static MarkdownException Wrong(TableCell cell, string place, string message) =>
        new(MarkdownRules.Shape, place, message, cell.Line + 1, cell.Column + 1);
}
