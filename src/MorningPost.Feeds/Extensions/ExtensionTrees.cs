using System.Runtime.InteropServices;

namespace MorningPost.Feeds.Extensions;

/// <summary>Compares trees of elements, however deep they are.</summary>
internal static class ExtensionTrees
{
    /// <summary>A hash looks at as many elements, so that it takes no longer for a large tree.</summary>
    private const int Hashed = 16;

    /// <summary>All text among the nodes; null where there is none.</summary>
    public static string? TextOf(IReadOnlyList<ExtensionNode> nodes)
    {
        string? text = null;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not ExtensionText { Value.Length: > 0 } one)
                continue;
            if (text is not null)
                return string.Concat(nodes.OfType<ExtensionText>().Select(every => every.Value));
            text = one.Value;
        }

        return text;
    }

    /// <param name="one">Some elements.</param>
    /// <param name="other">The elements to compare them with.</param>
    /// <param name="namespaceUri">The namespace of those that name none.</param>
    public static bool Equal(IReadOnlyList<ExtensionElement> one, IReadOnlyList<ExtensionElement> other, string? namespaceUri)
    {
        var open = new List<Pair> { new(one, other, namespaceUri) };
        while (open.Count > 0)
        {
            ref var pair = ref CollectionsMarshal.AsSpan(open)[^1];
            if (TakeText(pair.One, ref pair.IndexOfOne) != TakeText(pair.Other, ref pair.IndexOfOther))
                return false;
            var atEnd = pair.IndexOfOne == pair.One.Count;
            if (atEnd != (pair.IndexOfOther == pair.Other.Count))
                return false;
            if (atEnd)
            {
                open.RemoveAt(open.Count - 1);
                continue;
            }

            var (a, b) = ((ExtensionElement)pair.One[pair.IndexOfOne++], (ExtensionElement)pair.Other[pair.IndexOfOther++]);
            var uri = a.Namespace?.Uri ?? pair.NamespaceUri;
            if (a.Name != b.Name || uri != (b.Namespace?.Uri ?? pair.NamespaceUri) || !a.Attributes.Equals(b.Attributes))
                return false;
            if (!ReferenceEquals(a.Nodes, b.Nodes))
                open.Add(new Pair(a.Nodes, b.Nodes, uri));
        }

        return true;
    }

    public static int Hash(IReadOnlyList<ExtensionElement> elements)
    {
        var hash = new HashCode();
        var walk = new ExtensionWalk(elements);
        for (var i = 0; i < Hashed && walk.MoveNext(); i++)
        {
            hash.Add(walk.Current.Name);
            hash.Add(walk.Current.Attributes);
            hash.Add(walk.Current.Text);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text up to the next element.</summary>
    private static string TakeText(IReadOnlyList<ExtensionNode> nodes, ref int index)
    {
        var first = index;
        while (index < nodes.Count && nodes[index] is ExtensionText)
            index++;
        return (index - first) switch
        {
            0 => "",
            1 => ((ExtensionText)nodes[first]).Value,
            var count => string.Concat(nodes.Skip(first).Take(count).Cast<ExtensionText>().Select(text => text.Value)),
        };
    }

    private struct Pair(IReadOnlyList<ExtensionNode> one, IReadOnlyList<ExtensionNode> other, string? namespaceUri)
    {
        public readonly IReadOnlyList<ExtensionNode> One = one;
        public readonly IReadOnlyList<ExtensionNode> Other = other;
        public readonly string? NamespaceUri = namespaceUri;
        public int IndexOfOne;
        public int IndexOfOther;
    }
}
