namespace MorningPost.Feeds.Extensions;

/// <summary>The namespaces that extensions need.</summary>
internal static class ExtensionNamespaces
{
    /// <summary>The vocabularies of all extensions, and the namespaces of what is inside of them, each once.</summary>
    public static IEnumerable<FeedNamespace> Of(IEnumerable<FeedExtension> extensions) =>
        extensions.SelectMany(extension => Inside([extension]).Prepend(extension.Namespace)).Distinct();

    /// <summary>The namespaces that elements and attributes name for themselves, in document order.</summary>
    public static IEnumerable<FeedNamespace> Inside(IEnumerable<FeedExtension> extensions)
    {
        foreach (var extension in extensions)
        {
            foreach (var own in Of(extension.Attributes))
                yield return own;
            var walk = new ExtensionWalk(extension.Elements);
            for (var inside = true; walk.MoveNext(inside);)
            {
                if (walk.Current.Namespace is { Uri.Length: > 0 } element)
                    yield return element;
                foreach (var own in Of(walk.Current.Attributes))
                    yield return own;
                inside = walk.Depth < FeedExtension.MaxDepth;
            }
        }
    }

    private static IEnumerable<FeedNamespace> Of(IReadOnlyList<ExtensionAttribute> attributes) =>
        attributes.Select(attribute => attribute.Namespace).OfType<FeedNamespace>().Where(own => own.Uri.Length > 0);
}
