using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace MorningPost.Feeds.Extensions;

/// <summary>Reads and compares JSON of any depth and content: <see cref="JsonElement"/> throws where a string holds half of a surrogate
/// pair.</summary>
internal static class JsonValues
{
    /// <summary>To read again what somebody has parsed, however leniently.</summary>
    public static readonly JsonReaderOptions Any = new()
    {
        MaxDepth = int.MaxValue,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The text of a string, lone surrogates included.</summary>
    public static string TextOf(JsonElement text) => Unescape(JsonMarshal.GetRawUtf8Value(text)[1..^1]);

    public static string NameOf(JsonProperty member) => Unescape(JsonMarshal.GetRawUtf8PropertyName(member));

    /// <summary>The first member of that name in an object.</summary>
    public static bool TryGet(JsonElement json, string name, out JsonElement value)
    {
        value = default;
        if (json.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var member in json.EnumerateObject())
        {
            if (NameOf(member) != name)
                continue;
            value = member.Value;
            return true;
        }

        return false;
    }

    /// <summary>What stands between the quotes of a JSON string.</summary>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var backslash = escaped.IndexOf((byte)'\\');
        if (backslash < 0)
            return Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(escaped.Length);
        for (; backslash >= 0; backslash = escaped.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(escaped[..backslash]));
            var isUnit = escaped[backslash + 1] == (byte)'u';
            text.Append(escaped[backslash + 1] switch
            {
                (byte)'u' => (char)Convert.ToUInt16(Encoding.ASCII.GetString(escaped.Slice(backslash + 2, 4)), 16),
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var itself => (char)itself,
            });
            escaped = escaped[(backslash + (isUnit ? 6 : 2))..];
        }

        return text.Append(Encoding.UTF8.GetString(escaped)).ToString();
    }

    /// <summary>Whether both say the same, whatever the order of members and the spelling of numbers and strings.</summary>
    public static bool Equal(JsonElement one, JsonElement other)
    {
        var open = new Stack<(JsonElement One, JsonElement Other)>();
        open.Push((one, other));
        while (open.TryPop(out var pair))
        {
            (one, other) = pair;
            if (one.ValueKind != other.ValueKind)
                return false;
            var same = one.ValueKind switch
            {
                JsonValueKind.Object => PushMembers(open, one, other),
                JsonValueKind.Array => PushElements(open, one, other),
                JsonValueKind.String => TextOf(one) == TextOf(other),
                JsonValueKind.Number => JsonElement.DeepEquals(one, other),
                _ => true,
            };
            if (!same)
                return false;
        }

        return true;
    }

    private static bool PushElements(Stack<(JsonElement One, JsonElement Other)> open, JsonElement one, JsonElement other)
    {
        if (one.GetArrayLength() != other.GetArrayLength())
            return false;
        foreach (var pair in one.EnumerateArray().Zip(other.EnumerateArray()))
            open.Push(pair);
        return true;
    }

    private static bool PushMembers(Stack<(JsonElement One, JsonElement Other)> open, JsonElement one, JsonElement other)
    {
        var members = Members(one);
        var others = Members(other);
        if (members.Count != others.Count)
            return false;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name != others[i].Name)
                return false;
            open.Push((members[i].Value, others[i].Value));
        }

        return true;
    }

    private static List<(string Name, JsonElement Value)> Members(JsonElement json) =>
    [
        .. json.EnumerateObject().Select(member => (Name: NameOf(member), member.Value))
            .OrderBy(member => member.Name, StringComparer.Ordinal),
    ];
}
