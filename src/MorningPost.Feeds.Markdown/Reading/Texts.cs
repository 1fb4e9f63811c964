using System.Text;
using System.Text.Json.Nodes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Texts as issue files have them: plain paragraphs where there is no more to them, HTML otherwise.</summary>
internal static class Texts
{
    /// <summary>The characters of a text that is nothing else.</summary>
    /// <returns>Null where there is emphasis, a link, or anything else.</returns>
    public static string? PlainOf(ContainerInline? line)
    {
        var text = new StringBuilder();
        foreach (var inline in line ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: false }:
                    text.Append(' ');
                    break;
                default:
                    return null;
            }
        }

        return text.ToString().Trim();
    }

    public static JsonNode RichOf(IReadOnlyList<Block> blocks)
    {
        var paragraphs = blocks.Select(block => block is ParagraphBlock paragraph ? PlainOf(paragraph.Inline) : null).ToList();
        if (paragraphs.Contains(null))
            return Html(renderer =>
            {
                foreach (var block in blocks)
                    renderer.Render(block);
            });
        return paragraphs is [{ } single] ? JsonValue.Create(single)
            : new JsonArray([.. paragraphs.Select(text => JsonValue.Create(text))]);
    }

    public static JsonNode RichOf(ContainerInline line) =>
        PlainOf(line) is { } plain ? JsonValue.Create(plain) : Html(renderer => renderer.WriteChildren(line));

    private static JsonObject Html(Action<HtmlRenderer> render)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        render(new HtmlRenderer(writer));
        return new JsonObject { ["html"] = writer.ToString().Trim() };
    }
}
