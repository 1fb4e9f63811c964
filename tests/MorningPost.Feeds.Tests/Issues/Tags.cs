using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>Looks at our own HTML, in which every attribute is quoted and every text encoded.</summary>
internal static partial class Tags
{
    private static readonly string[] Void = ["br", "hr", "img"];

    /// <summary>The elements that aren't closed, or not in order.</summary>
    public static IReadOnlyCollection<string> Unbalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (Void.Contains(name))
                continue;
            if (!tag.Groups["end"].Success)
                open.Push(name);
            else if (open.Count == 0 || open.Pop() != name)
                return [$"</{name}> at {tag.Index}"];
        }

        return open;
    }

    [GeneratedRegex("""<(?<end>/)?(?<name>[a-z][a-z0-9]*)(\s+[a-z]+="[^"]*")*>""")]
    private static partial Regex Tag();
}
