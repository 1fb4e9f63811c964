using System.Text.Json;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Validation;

internal static class ExtensionChecks
{
    /// <param name="findings">Takes what is found.</param>
    /// <param name="extensions">The extensions of a feed or an item.</param>
    /// <param name="feed">The feed, where it is known, and the extensions are those of an item.</param>
    public static void Check(Findings findings, IReadOnlyList<FeedExtension> extensions, Feed? feed)
    {
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            findings.Enter("extensions", i);
            Vocabulary(findings, extension.Namespace, feed);
            if (extension.Json is null && extension.Elements.Count > 0 && !SharesJson(extensions, extension.Namespace.JsonName))
                findings.Add(ExtensionRules.NoJson, null, "there is nothing for JSON Feed.");
            if (extension.Elements.Count == 0 && extension.Json is not null)
                findings.Add(ExtensionRules.NoElements, null, "there is nothing for RSS and Atom.");
            if (extension.Json is not null && SameJsonName(extensions, i))
                findings.Add(ExtensionRules.SameJsonName, "json", $"another extension is \"{extension.Namespace.JsonName}\" too.");
            if (findings.ReadsTexts)
                Texts(findings, extension);
            findings.Leave();
        }
    }

    private static void Vocabulary(Findings findings, FeedNamespace vocabulary, Feed? feed)
    {
        if (vocabulary is { JsonName: not null, About: null })
            findings.Add(ExtensionRules.NoAbout, "namespace.about", "there is none.");
        ValueChecks.Absolute(findings, "namespace.about", vocabulary.About);
        if (!findings.ErrorsOnly && feed is not null
            && !feed.Namespaces.Concat(feed.Extensions.Select(extension => extension.Namespace)).Any(declared => declared.Uri == vocabulary.Uri))
            findings.Add(ExtensionRules.Undeclared, "namespace", $"the feed doesn't declare {vocabulary.Uri}.");
    }

    /// <summary>Whether another namespace of the vocabulary has its JSON.</summary>
    private static bool SharesJson(IReadOnlyList<FeedExtension> extensions, string? jsonName) =>
        jsonName is not null && extensions.Any(extension => extension.Json is not null && extension.Namespace.JsonName == jsonName);

    private static bool SameJsonName(IReadOnlyList<FeedExtension> extensions, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (extensions[i].Json is not null && extensions[i].Namespace.JsonName == extensions[index].Namespace.JsonName)
                return true;
        }

        return false;
    }

    private static void Texts(Findings findings, FeedExtension extension)
    {
        foreach (var element in extension.Elements)
            Texts(findings, element);
        if (extension.Json is { } json)
            Texts(findings, json);
    }

    private static void Texts(Findings findings, ExtensionElement element)
    {
        ValueChecks.Characters(findings, "elements", element.Text);
        foreach (var attribute in element.Attributes)
            ValueChecks.Characters(findings, "elements", attribute.Value);
        foreach (var child in element.Children)
            Texts(findings, child);
    }

    private static void Texts(Findings findings, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            ValueChecks.Characters(findings, "json", json.GetString());
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in json.EnumerateArray())
                Texts(findings, element);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                ValueChecks.Characters(findings, "json", member.Name);
                Texts(findings, member.Value);
            }
        }
    }
}
