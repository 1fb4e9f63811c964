using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Validation;

internal static class ExtensionChecks
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="findings">Takes what is found.</param>
    /// <param name="extensions">The extensions of a feed or an item.</param>
    /// <param name="feed">The feed, where it is known, and the extensions are those of an item.</param>
    /// <param name="format">The format they are to be written in; null for all three.</param>
    public static void Check(Findings findings, IReadOnlyList<FeedExtension> extensions, Feed? feed, FeedFormat? format)
    {
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            findings.Enter("extensions", i);
            if (format is not FeedFormat.Json && extension.HasXml)
                Xml(findings, extension, feed);
            if (format is null or FeedFormat.Json)
                Json(findings, extension, extensions, i);
            ValueChecks.Absolute(findings, "namespace.about", extension.Namespace.About);
            if (extension.Json is null && extension.HasXml && !SharesJson(extensions, extension.Namespace.JsonName))
                findings.Add(ExtensionRules.NoJson, null, "there is nothing for JSON Feed.");
            if (!extension.HasXml && extension.Json is not null)
                findings.Add(ExtensionRules.NoElements, null, "there is nothing for RSS and Atom.");
            findings.Leave();
        }
    }

    /// <summary>What the JSON of a feed's extensions says it is about.</summary>
    public static void Abouts(Findings findings, IReadOnlyList<FeedExtension> extensions, FeedFormat? format)
    {
        for (var i = 0; i < extensions.Count && format is null or FeedFormat.Json; i++)
        {
            if (extensions[i].Json is not { } json || !JsonAbout.IsRelative(json, out var about))
                continue;
            findings.Enter("extensions", i);
            findings.Add(ExtensionRules.NoAbout, "json.about", $"\"{about}\" isn't absolute, so it is left out.");
            findings.Leave();
        }
    }

    /// <summary>The vocabularies that a feed declares for items that come one by one.</summary>
    public static void Namespaces(Findings findings, IReadOnlyList<FeedNamespace> namespaces, FeedFormat? format)
    {
        for (var i = 0; i < namespaces.Count; i++)
        {
            findings.Enter("namespaces", i);
            if (format is not FeedFormat.Json)
                Vocabulary(findings, namespaces[i], "");
            if (format is null or FeedFormat.Json && namespaces[i].JsonName is { } name && !JsonFeedName.IsExtension(name))
                findings.Add(ExtensionRules.JsonName, "jsonName", $"\"{name}\" is no name of an extension.");
            ValueChecks.Absolute(findings, "about", namespaces[i].About);
            findings.Leave();
        }
    }

    /// <summary>Whether nothing is wrong with a vocabulary, so that a feed can declare it.</summary>
    public static bool IsSound(FeedNamespace vocabulary)
    {
        var findings = new Findings(errorsOnly: true);
        Namespaces(findings, [vocabulary], format: null);
        return findings.Found.Count == 0;
    }

    /// <summary>A namespace that a prefix can be bound to.</summary>
    public static void Bindable(Findings findings, FeedNamespace vocabulary, string path)
    {
        if (!XmlName.IsPrefix(vocabulary.Prefix))
            findings.Add(ExtensionRules.Prefix, path + "prefix", $"\"{vocabulary.Prefix}\" is no prefix.");
        if (!XmlName.IsNamespace(vocabulary.Uri))
            findings.Add(ExtensionRules.Namespace, path + "uri", $"\"{vocabulary.Uri}\" is no namespace that can be declared.");
    }

    private static void Xml(Findings findings, FeedExtension extension, Feed? feed)
    {
        Vocabulary(findings, extension.Namespace, "namespace.");
        ExtensionTreeChecks.Check(findings, extension);
        if (findings.ErrorsOnly || feed is null)
            return;
        var declared = feed.Namespaces.Concat(feed.Extensions.Select(other => other.Namespace));
        if (!declared.Any(other => other.Uri == extension.Namespace.Uri))
            findings.Add(ExtensionRules.Undeclared, "namespace", $"the feed doesn't declare {extension.Namespace.Uri}.");
    }

    /// <summary>A namespace that elements beside the format's own can be in.</summary>
    public static void Vocabulary(Findings findings, FeedNamespace vocabulary, string path)
    {
        if (vocabulary.Uri is "" or Atom or XmlName.XmlNamespace)
            findings.Add(ExtensionRules.Namespace, path + "uri", $"\"{vocabulary.Uri}\" is no namespace of extensions.");
        else
            Bindable(findings, vocabulary, path);
    }

    private static void Json(Findings findings, FeedExtension extension, IReadOnlyList<FeedExtension> extensions, int index)
    {
        var name = extension.Namespace.JsonName;
        if (name is not null && !JsonFeedName.IsExtension(name))
            findings.Add(ExtensionRules.JsonName, "namespace.jsonName", $"\"{name}\" is no name of an extension.");
        if (name is not null && extension.Namespace.About is null)
            findings.Add(ExtensionRules.NoAbout, "namespace.about", "there is none.");
        if (extension.Json is not { } json)
            return;
        if (name is not null && SameJsonName(extensions, index))
            findings.Add(ExtensionRules.SameJsonName, "json", $"another extension is \"{name}\" too.");
        ExtensionJsonChecks.Check(findings, json);
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
}
