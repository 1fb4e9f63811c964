using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MorningPost.Feeds.Markdown.Reading;

namespace MorningPost.Feeds.Markdown.Writing;

/// <summary>Writes a section in the shape that its kind has in Markdown. Fields that have no place there go into YAML.</summary>
internal static class SectionWriter
{
    private static readonly string[] Columns = ["label", "value", "text", "unit", "change", "changeText"];

    /// <summary>The section in its natural shape.</summary>
    /// <param name="section">The section.</param>
    /// <param name="withKind">Whether its kind is said.</param>
    /// <returns>Null for a section that has none.</returns>
    public static string? Natural(JsonObject section, bool withKind)
    {
        var rest = Copy(section);
        var (kind, body) = (Take(rest, "kind")!, new StringBuilder());
        switch (kind)
        {
            case "text" when TakeParagraphs(rest, "text") is { } text:
                body.Append(text);
                break;
            case "quote" when TakeParagraphs(rest, "text") is { } quote:
                body.Append("> ").AppendJoin("\n> ", quote.Split('\n'));
                break;
            case "html":
                body.Append("```html\n").Append(Take(rest, "html")).Append("\n```");
                break;
            case "articles":
                Parts(body, rest, "articles", "headline", "body");
                break;
            case "trending" when rest["boards"] is not null:
                Parts(body, rest, "boards", "title", null);
                break;
            case "metrics":
                Table(body, rest);
                break;
            case "gallery":
                Pictures(body, rest);
                break;
            default:
                if (EntryShape.Of(kind) is not { } shape)
                    return null;
                Entries(body, rest, shape);
                break;
        }

        var intro = kind is "text" or "quote" or "html" ? null : TakeParagraphs(rest, "intro");
        return Section(withKind ? kind : null, rest, intro is null ? body.ToString() : $"{intro}\n\n{body}");
    }

    /// <summary>The section as fields alone: what is always possible.</summary>
    public static string Plain(JsonObject section)
    {
        var rest = Copy(section);
        return $"## {{kind={Take(rest, "kind")}}}\n\n{Yaml(rest, "")}";
    }

    /// <summary>Markdig takes no key of one character behind a number sign.</summary>
    private static string Key(JsonObject fields)
    {
        var key = Take(fields, "key")!;
        return key.Length > 1 ? $"#{key}" : $"key={key}";
    }

    private static string Section(string? kind, JsonObject rest, string body)
    {
        var (key, title, audience) = (Key(rest), Take(rest, "title") ?? "", Take(rest, "audience"));
        var attributes = (kind is null ? "" : $" kind={kind}") + (audience is null ? "" : $" audience={audience}");
        var heading = title.Length == 0 ? "##" : $"## {MarkdownText.Of(title)}";
        var text = body.Length > 0 ? body.TrimEnd() + "\n" : "";
        return $"{heading} {{{key}{attributes}}}\n\n{Yaml(rest, "")}{text}";
    }

    private static void Parts(StringBuilder body, JsonObject rest, string list, string name, string? text)
    {
        foreach (var part in TakeList(rest, list))
        {
            body.Append("### ").Append(MarkdownText.Of(Take(part, name)!)).Append(" {").Append(Key(part)).Append("}\n\n");
            var paragraphs = text is null ? null : TakeParagraphs(part, text);
            var standfirst = text is null ? null : Take(part, "standfirst");
            body.Append(Yaml(part, ""));
            if (standfirst is not null)
                body.Append('*').Append(MarkdownText.Of(standfirst)).Append("*\n\n");
            if (paragraphs is not null)
                body.Append(paragraphs).Append("\n\n");
        }
    }

    private static void Entries(StringBuilder body, JsonObject rest, EntryShape shape)
    {
        var isOrdered = rest["ordered"]?.GetValue<bool>() == true;
        rest.Remove("ordered");
        var number = 0;
        foreach (var entry in TakeList(rest, shape.List))
        {
            var mark = isOrdered ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : "- ";
            var (name, url, key) = (MarkdownText.Of(Take(entry, shape.Name)!), Take(entry, "url"), Key(entry));
            body.Append(mark).Append(url is null ? $"**{name}**" : $"[{name}](<{url}>)").Append('{').Append(key).Append('}');
            if (entry[shape.Text] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                body.Append(": ").Append(MarkdownText.Of(Take(entry, shape.Text)!));
            body.Append('\n');
            if (entry.Count > 0)
                body.Append('\n').Append(Yaml(entry, new string(' ', mark.Length)));
        }
    }

    private static void Table(StringBuilder body, JsonObject rest)
    {
        var metrics = TakeList(rest, "metrics");
        var columns = Columns.Where(column => metrics.Exists(metric => metric[column] is not null)).ToList();
        body.Append("| ").AppendJoin(" | ", columns).Append(" |\n|").Insert(body.Length, "---|", columns.Count).Append('\n');
        foreach (var metric in metrics)
            body.Append("| ").AppendJoin(" | ", columns.Select(column => MarkdownText.Of(metric[column]?.ToString() ?? ""))).Append(" |\n");
    }

    private static void Pictures(StringBuilder body, JsonObject rest)
    {
        foreach (var picture in TakeList(rest, "pictures"))
        {
            var image = (JsonObject)picture["image"]!;
            var (url, alt, caption) = (Take(image, "url")!, Take(image, "alt") ?? "", Take(image, "caption"));
            var title = caption is null ? "" : $" \"{MarkdownText.Quoted(caption)}\"";
            var more = string.Concat(image.Select(field => $" {field.Key}={field.Value}"));
            var markdown = $"![{MarkdownText.Of(alt)}](<{url}>{title}){{{Key(picture)}{more}}}";
            body.Append(Take(picture, "url") is { } target ? $"[{markdown}](<{target}>)" : markdown).Append("\n\n");
        }
    }

    private static string Yaml(JsonObject fields, string indent) => fields.Count == 0 ? ""
        : string.Concat($"```yaml\n{YamlText.Of(fields)}```".Split('\n').Select(line => $"{indent}{line}\n")) + "\n";

    /// <returns>Null where the text is HTML, or isn't there; then it stays.</returns>
    private static string? TakeParagraphs(JsonObject fields, string name)
    {
        var paragraphs = fields[name] switch
        {
            JsonArray list => list.Select(paragraph => paragraph!.GetValue<string>()).ToList(),
            JsonValue text => [text.GetValue<string>()],
            _ => null,
        };
        if (paragraphs is null)
            return null;
        fields.Remove(name);
        return string.Join("\n\n", paragraphs.Select(MarkdownText.Of));
    }

    private static List<JsonObject> TakeList(JsonObject fields, string name)
    {
        var list = fields[name] is JsonArray items ? items.Select(item => (JsonObject)item!.DeepClone()).ToList() : [];
        fields.Remove(name);
        return list;
    }

    private static string? Take(JsonObject fields, string name)
    {
        var value = fields[name]?.ToString();
        fields.Remove(name);
        return value;
    }

    private static JsonObject Copy(JsonObject section) => (JsonObject)section.DeepClone();
}
