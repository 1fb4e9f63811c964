using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MorningPost.Feeds.Extensions;

/// <summary>Visits the elements of trees in document order, however deep they are.</summary>
internal sealed class ExtensionWalk(IReadOnlyList<ExtensionElement> roots)
{
    private readonly List<(IReadOnlyList<ExtensionNode> Nodes, int Index)> _open = [(roots, -1)];

    public ExtensionElement Current { get; private set; } = null!;

    /// <summary>How many elements this one is in, itself included.</summary>
    public int Depth => _open.Count;

    /// <summary>Where this one is: <c>elements[0].nodes[2]</c>.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("elements");
            for (var i = 0; i < _open.Count; i++)
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ".nodes")}[{_open[i].Index}]");
            return path.ToString();
        }
    }

    /// <param name="inside">Whether what is inside of <see cref="Current"/> comes next, and not what is behind it.</param>
    public bool MoveNext(bool inside = true)
    {
        if (inside && Current is { Nodes.Count: > 0 })
            _open.Add((Current.Nodes, -1));
        while (_open.Count > 0)
        {
            ref var level = ref CollectionsMarshal.AsSpan(_open)[^1];
            while (++level.Index < level.Nodes.Count)
            {
                if (level.Nodes[level.Index] is not ExtensionElement element)
                    continue;
                Current = element;
                return true;
            }

            _open.RemoveAt(_open.Count - 1);
        }

        Current = null!;
        return false;
    }
}
