using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>An element whose text nobody sees, and what is open in it, so that its end is found where end tags are left out too.</summary>
internal sealed class HiddenPart
{
    /// <summary>So many of the innermost elements are looked at.</summary>
    private const int Deepest = 512;

    private readonly List<string> _open = [];

    public bool IsOpen => _open.Count > 0;

    /// <summary>Whether the element's text is no part of a text about it: what stands in for a film or a form, what has another
    /// meaning.</summary>
    public static bool Holds(string name) =>
        name is "audio" or "canvas" or "datalist" or "object" or "select" or "svg" or "template" or "video";

    public void Begin(string name) => _open.Add(name);

    /// <returns>Whether the start tag ended the part.</returns>
    public bool Start(string name, bool isSelfClosed)
    {
        foreach (var implied in ImpliedEnd.Of(name))
            Close(Outermost(implied));
        if (!IsOpen)
            return true;
        if (!Elements.Void.Contains(name) && !isSelfClosed)
            _open.Add(name);
        return false;
    }

    public void End(string name)
    {
        var at = _open.LastIndexOf(name, _open.Count - 1, Math.Min(_open.Count, Deepest));
        if (at >= 0)
            Close(at);
        else if (Elements.Blocks.Contains(name) && _open.TrueForAll(Elements.OptionalEnd.Contains))
            _open.Clear();
    }

    private void Close(int at)
    {
        if (at >= 0)
            _open.RemoveRange(at, _open.Count - at);
    }

    private int Outermost(ImpliedEnd implied)
    {
        var found = -1;
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Deepest) && !implied.Within.Contains(_open[i]); i--)
        {
            if (implied.Ends.Contains(_open[i]))
                found = i;
        }

        return found;
    }
}
