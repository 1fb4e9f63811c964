using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Validation;

/// <summary>JSON values of extensions, however deep they are.</summary>
internal static class ExtensionJsonChecks
{
    public static void Check(Findings findings, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            findings.Add(ExtensionRules.JsonKind, "json", string.Create(CultureInfo.InvariantCulture, $"it is {json.ValueKind}."));
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(json), JsonValues.Any);
        var keys = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    keys.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    keys.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    Key(findings, JsonValues.Unescape(reader.ValueSpan), keys.Peek());
                    break;
                case JsonTokenType.String when findings.ReadsTexts:
                    ValueChecks.Characters(findings, "json", JsonValues.Unescape(reader.ValueSpan));
                    break;
            }

            var isStart = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (!isStart || reader.CurrentDepth < FeedExtension.MaxDepth)
                continue;
            findings.Add(ExtensionRules.TooDeep, "json", $"it is deeper than {FeedExtension.MaxDepth} objects and arrays.");
            return;
        }
    }

    private static void Key(Findings findings, string name, HashSet<string> before)
    {
        if (!JsonFeedName.IsKey(name))
            findings.Add(ExtensionRules.JsonKey, "json", $"\"{name}\" is no key.");
        else if (!before.Add(name))
            findings.Add(ExtensionRules.JsonKey, "json", $"the key \"{name}\" is given twice.");
        ValueChecks.Characters(findings, "json", name);
    }
}
