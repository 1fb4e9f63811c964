using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Markdown.Writing;

/// <summary>Writes fields as YAML: a text is plain where it can't be taken for anything else, and in quotation marks otherwise.</summary>
internal static partial class YamlText
{
    public static string Of(JsonObject fields)
    {
        var yaml = new StringBuilder();
        Fields(yaml, fields, 0);
        return yaml.ToString();
    }

    private static void Fields(StringBuilder yaml, JsonObject fields, int indent)
    {
        foreach (var (name, value) in fields)
        {
            yaml.Append(' ', indent).Append(Scalar(name)).Append(':');
            Value(yaml, value, indent);
        }
    }

    /// <summary>Behind a name or a hyphen.</summary>
    private static void Value(StringBuilder yaml, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } fields:
                yaml.Append('\n');
                Fields(yaml, fields, indent + 2);
                break;
            case JsonArray { Count: > 0 } list:
                yaml.Append('\n');
                foreach (var item in list)
                {
                    yaml.Append(' ', indent + 2).Append('-');
                    var at = yaml.Length;
                    Value(yaml, item, indent + 2);
                    if (yaml[at] == '\n')
                        yaml.Remove(at, indent + 5).Insert(at, ' '); // the first field stands behind the hyphen
                }

                break;
            case JsonObject:
                yaml.Append(" {}\n");
                break;
            case JsonArray:
                yaml.Append(" []\n");
                break;
            default:
                var isText = value?.GetValueKind() == JsonValueKind.String;
                yaml.Append(' ').Append(isText ? Scalar(value!.GetValue<string>()) : value?.ToJsonString() ?? "null").Append('\n');
                break;
        }
    }

    private static string Scalar(string text) => Plain().IsMatch(text) && !Special().IsMatch(text) ? text
        : $"\"{Marks().Replace(text, mark => mark.Value is "\"" or "\\" ? "\\" + mark.Value : $"\\u{(int)mark.Value[0]:X4}")}\"";

    /// <summary>What ends a quoted text, means something in it, or can't be seen.</summary>
    [GeneratedRegex(@"[""\\\p{Cc}\u0085\u00A0\u2028\u2029\uFEFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Marks();

    /// <summary>Letters at the beginning, nothing that means something to YAML within, no blank at the end.</summary>
    [GeneratedRegex(@"\A(?:[\p{L}]|[0-9]{4}-|https?://)(?:[\p{L}\p{N} .,;!?()/+'’–—_=&%@~-]|:(?=[^\s]))*(?<! )\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
