using System.Collections.Frozen;

namespace MorningPost.Feeds.Html.Markup;

/// <summary>Knows whether a place lies in SVG or MathML, where a style sheet is made of tags and CDATA sections exist.</summary>
internal sealed class ForeignElements
{
    /// <summary>So many are kept; what is deeper is in a drawing or in none as they are.</summary>
    private const int Deepest = 512;

    private static readonly FrozenSet<string> Roots = Elements.Names("math svg");

    /// <summary>Elements of a drawing that hold HTML.</summary>
    private static readonly FrozenSet<string> HtmlInSvg = Elements.Names("desc foreignobject title");

    /// <summary>Elements of a formula that hold HTML.</summary>
    private static readonly FrozenSet<string> HtmlInMath = Elements.Names("annotation-xml mi mn mo ms mtext");

    /// <summary>HTML §13.2.6.5: tags that no drawing holds, and that end it.</summary>
    private static readonly FrozenSet<string> Ending = Elements.Names(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr "
        + "ol p pre ruby s small span strong strike sub sup table tt u ul var");

    private readonly List<(string Name, string Root)> _open = [];

    public bool IsInside => Root.Length > 0;

    /// <summary>Whose element the innermost is: SVG's, MathML's, or HTML's, which is empty. A drawing within a formula is the
    /// formula's.</summary>
    private string Root => _open.Count > 0 ? _open[^1].Root : "";

    /// <returns>Whether the element is part of a drawing.</returns>
    public bool Start(string name, bool isSelfClosed)
    {
        if (Ending.Contains(name))
            Leave();
        var isRoot = Roots.Contains(name);
        if (!IsInside && !isRoot)
            return false;
        var holdsHtml = IsInside && (Root == "svg" ? HtmlInSvg : HtmlInMath).Contains(name);
        if (!isSelfClosed && _open.Count < Deepest && (isRoot || holdsHtml))
            _open.Add((name, holdsHtml ? "" : IsInside ? Root : name));
        return true;
    }

    public void End(string name)
    {
        if (name is "p" or "br")
            Leave();
        else if (_open.FindLastIndex(open => open.Name == name) is >= 0 and var at)
            _open.RemoveRange(at, _open.Count - at);
    }

    private void Leave()
    {
        while (IsInside)
            _open.RemoveAt(_open.Count - 1);
    }
}
