using System.Text.Json;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>The typed issue inside a feed: what one .NET app writes, another reads back, equal to the last field.</summary>
/// <remarks>
/// <para>JSON Feed: the item's <c>_morningpost</c> object has the member <c>issue</c>, and the feed's own says what it is about.
/// RSS and Atom: an element <c>issue</c> of the namespace <see cref="NamespaceUri"/>, whose text is the same JSON. The JSON is that of an
/// issue file;
/// <c>issue.schema.json</c> in the repository describes it.</para>
/// <para>The issue keeps what the feed's own elements can't say: offsets of dates, sections, metrics.</para>
/// </remarks>
public static class IssueExtensions
{
    /// <summary>The namespace of the element. Its last part is the version.</summary>
    public const string NamespaceUri = "https://morningpost-feeds.org/ns/issue/1";

    private const string Name = "issue";

    /// <summary>The vocabulary.</summary>
    public static FeedNamespace Namespace { get; } = new()
    {
        Prefix = "morningpost",
        Uri = NamespaceUri,
        JsonName = "_morningpost",
        About = new Uri(NamespaceUri),
    };

    /// <summary>Makes the extension that carries an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The extension, for <see cref="FeedItem.Extensions"/>.</returns>
    public static FeedExtension ToExtension(this Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var json = IssueJson.ToElement(issue);
        var member = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Name] = json };
        return new FeedExtension
        {
            Namespace = Namespace,
            Elements = [new ExtensionElement { Name = Name, Nodes = [new ExtensionText { Value = json.GetRawText(), IsCData = true }] }],
            Json = IssueJson.ToElement(member),
        };
    }

    /// <summary>Gets back the issue that an item carries.</summary>
    /// <param name="item">The item.</param>
    /// <param name="issue">The issue, equal to the one that was written; null when there is none.</param>
    /// <returns>Whether the item carries an issue that can be read.</returns>
    public static bool TryGetIssue(this FeedItem item, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Issue? issue)
    {
        ArgumentNullException.ThrowIfNull(item);
        issue = null;
        var json = Find(item.Extensions);
        return json is not null && IssueJson.TryReadIssue(json, out issue);
    }

    private static string? Find(IReadOnlyList<FeedExtension> extensions)
    {
        foreach (var extension in extensions)
        {
            if (extension.Namespace.JsonName == Namespace.JsonName && extension.Json is { } json && JsonValues.TryGet(
                json, Name, out var issue))
                return issue.GetRawText();
            if (extension.Namespace.Uri == NamespaceUri && extension.Elements.FirstOrDefault(
                element => element.Name == Name)?.Text is { } text)
                return text;
        }

        return null;
    }
}
