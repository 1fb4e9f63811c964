using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Reads YAML as what the same fields are in JSON, and remembers where each stands.</summary>
/// <param name="positions">Where fields stand.</param>
/// <param name="firstLine">The line of the file that the YAML begins with, from 1.</param>
internal sealed class Yaml(Positions positions, int firstLine)
{
    private const int Deepest = 32;
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <param name="text">The YAML.</param>
    /// <param name="path">What the fields belong to; empty for the issue.</param>
    /// <exception cref="MarkdownException">It is no YAML, or no fields.</exception>
    public JsonObject Read(string text, string path)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return [];
            parser.Consume<DocumentStart>();
            if (Value(parser, path, Deepest) is not JsonObject fields)
                throw new MarkdownException(MarkdownRules.Yaml, path, "these are no fields with values: name: value.", firstLine, 1);
            parser.Consume<DocumentEnd>();
            return fields;
        }
        catch (YamlException e)
        {
            throw new MarkdownException(MarkdownRules.Yaml, path, $"this isn't YAML: {e.Message.TrimEnd('.')}.",
                firstLine + (int)e.Start.Line - 1, (int)e.Start.Column);
        }
    }

    private JsonNode? Value(Parser parser, string path, int depth)
    {
        var start = parser.Current!.Start;
        if (path.Length > 0)
            positions.Add(path, firstLine + (int)start.Line - 1, (int)start.Column);
        if (depth == 0)
            throw new YamlException(start, start, "it is nested too deep");
        switch (parser.Current)
        {
            case Scalar:
                return ValueOf(parser.Consume<Scalar>());
            case SequenceStart:
                return List(parser, path, depth);
            case MappingStart:
                return Fields(parser, path, depth);
            default:
                throw new YamlException(start, start,
                    "anchors and aliases (& and *) aren't read; write the value out or put it in quotation marks");
        }
    }

    private JsonArray List(Parser parser, string path, int depth)
    {
        var list = new JsonArray();
        for (parser.Consume<SequenceStart>(); !parser.TryConsume<SequenceEnd>(out _);)
            list.Add(Value(parser, $"{path}[{list.Count}]", depth - 1));
        return list;
    }

    private JsonObject Fields(Parser parser, string path, int depth)
    {
        var fields = new JsonObject();
        for (parser.Consume<MappingStart>(); !parser.TryConsume<MappingEnd>(out _);)
        {
            var name = parser.Consume<Scalar>();
            if (fields.ContainsKey(name.Value))
                throw new YamlException(name.Start, name.End, $"\"{name.Value}\" is given twice");
            fields.Add(name.Value, Value(parser, path.Length == 0 ? name.Value : $"{path}.{name.Value}", depth - 1));
        }

        return fields;
    }

    /// <summary>YAML's core schema: null, true, false and numbers are these unless they are in quotation marks.</summary>
    private static JsonValue? ValueOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(scalar.Value);
        return scalar.Value switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            var text when IsPadded(text) => JsonValue.Create(text),
            var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            var text when decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            var text => JsonValue.Create(text),
        };
    }

    /// <summary>007 is a name.</summary>
    private static bool IsPadded(string text) => text.TrimStart('-', '+') is ['0', >= '0' and <= '9', ..];
}
