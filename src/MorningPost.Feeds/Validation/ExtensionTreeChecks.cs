using System.Globalization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>Attributes and elements of extensions, however deep they are.</summary>
internal static class ExtensionTreeChecks
{
    public static void Check(Findings findings, FeedExtension extension)
    {
        Attributes(findings, extension.Attributes, walk: null, extension.Namespace.Uri);
        var walk = new ExtensionWalk(extension.Elements);
        for (var inside = true; walk.MoveNext(inside);)
        {
            Element(findings, walk);
            Attributes(findings, walk.Current.Attributes, walk, "");
            if (findings.ReadsTexts && walk.Current.Text is { } text && MayBeOdd(text))
                ValueChecks.Characters(findings, walk.Path + ".text", text);
            inside = walk.Depth < FeedExtension.MaxDepth || walk.Current.Children.Count == 0;
            if (!inside)
                findings.Add(ExtensionRules.TooDeep, walk.Path, $"there are elements in it that are deeper than {FeedExtension.MaxDepth}.");
        }
    }

    private static void Element(Findings findings, ExtensionWalk walk)
    {
        var element = walk.Current;
        if (!XmlName.IsLocal(element.Name))
            findings.Add(ExtensionRules.Name, walk.Path + ".name", $"\"{element.Name}\" is no name of an element.");
        if (element.Namespace is not { } own)
            return;
        if (own.Uri is "" or XmlName.XmlNamespace && walk.Depth > 1)
            return;
        if (walk.Depth == 1)
            ExtensionChecks.Vocabulary(findings, own, walk.Path + ".namespace.");
        else
            ExtensionChecks.Bindable(findings, own, walk.Path + ".namespace.");
    }

    /// <param name="findings">Takes what is found.</param>
    /// <param name="attributes">The attributes of one element.</param>
    /// <param name="walk">Where that element is; null for that of the feed or the item.</param>
    /// <param name="namespaceUri">The namespace of attributes that name none.</param>
    private static void Attributes(
        Findings findings, IReadOnlyList<ExtensionAttribute> attributes, ExtensionWalk? walk, string namespaceUri)
    {
        if (attributes.Count == 0)
            return;
        var names = attributes.Count > 1 ? new HashSet<(string, string)>(attributes.Count) : null;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            var uri = attribute.Namespace?.Uri ?? namespaceUri;
            if (!XmlName.IsLocal(attribute.Name) || (uri.Length == 0 && attribute.Name == "xmlns"))
                findings.Add(ExtensionRules.Name, PathOf(walk, i) + ".name", $"\"{attribute.Name}\" is no name of an attribute.");
            if (names?.Add((uri, attribute.Name)) is false)
                findings.Add(ExtensionRules.SameAttribute, PathOf(walk, i), $"another attribute is \"{attribute.Name}\" too.");
            if (attribute.Namespace is { Uri: not ("" or XmlName.XmlNamespace) } own)
                ExtensionChecks.Bindable(findings, own, PathOf(walk, i) + ".namespace.");
            if (findings.ReadsTexts && MayBeOdd(attribute.Value))
                ValueChecks.Characters(findings, PathOf(walk, i) + ".value", attribute.Value);
        }
    }

    /// <summary>Whether a text is worth the path to it.</summary>
    private static bool MayBeOdd(string text) =>
        XmlCharacters.IndexOfInvalid(text) >= 0
        || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
        || text.Contains('\uFFFD', StringComparison.Ordinal);

    private static string PathOf(ExtensionWalk? walk, int attribute) =>
        string.Create(CultureInfo.InvariantCulture, $"{(walk is null ? "" : walk.Path + ".")}attributes[{attribute}]");
}
