using System.Collections.Frozen;
using System.Globalization;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Which elements are open, and which tags don't fit them.</summary>
/// <remarks>
/// The parser says that a tag doesn't fit, not which element it doesn't fit. This keeps a simpler list beside the parser's to find that
/// out;
/// it speaks up only where the parser did. Unlike the parser's it keeps elements that were cut off, so that their end tags find them.
/// </remarks>
internal sealed class OpenTags(Fragment fragment, HtmlFindings findings)
{
    private const int Deepest = 512;

    /// <summary>How often elements that were cut off may be opened again, which parsers do behind every tag that follows.</summary>
    private const int MostAgain = 200_000;

    /// <summary>What an end tag doesn't see beyond: HTML §13.2.4.2, scopes.</summary>
    private static readonly FrozenSet<string> Walls = Elements.Names("applet caption foreignobject marquee object table td template th");

    private static readonly FrozenSet<string> TableWalls = Elements.Names("table template");

    private readonly List<OpenTag> _open = [];

    /// <summary>What ended an element without its end tag; null where that has been said.</summary>
    private readonly Dictionary<string, OpenTag.Tag?> _ended = new(StringComparer.Ordinal);

    private int _cut;
    private int _again;

    public string? Innermost => _open.Count > 0 ? _open[^1].Name : null;

    public OpenTag? InnermostTag => _open.Count > 0 ? _open[^1] : null;

    public bool Holds(OpenTag tag) => _open.Contains(tag);

    public bool IsOpen(string name) => Last(tag => tag.Name == name) >= 0;

    /// <summary>Whether this is within SVG or MathML, where other rules hold.</summary>
    public bool IsForeign => Last(tag => Elements.Foreign.Contains(tag.Name) || tag.Name == "foreignobject") is >= 0 and var at
        && _open[at].Name != "foreignobject";

    public void Start(string name, int at, bool doesNotFit)
    {
        StartVoid(name, at, doesNotFit);
        Push(name, at);
    }

    /// <summary>A start tag that ends what it can't lie in, and that nothing lies in.</summary>
    public void StartVoid(string name, int at, bool doesNotFit)
    {
        var tag = new OpenTag.Tag(name, IsEnd: false, at);
        if (!IsForeign)
        {
            foreach (var implied in ImpliedEnd.Of(name))
            {
                if (Outermost(implied) is >= 0 and var ended)
                    Close(ended, tag, doesNotFit, endsWhatMayStayOpen: true);
            }
        }
    }

    /// <summary>A start tag of an element that can't lie within its like: the parser ends the other one.</summary>
    public void StartAgain(string name, int at)
    {
        var before = Last(tag => tag.Name == name || (Elements.Headings.Contains(name) && Elements.Headings.Contains(tag.Name)));
        if (before < 0)
            findings.Add(HtmlRules.Misplaced, at, $"<{Fragment.Shorten(name)}> can't stand here.");
        else
        {
            var other = _open[before];
            findings.Add(HtmlRules.Misplaced, at, $"<{name}> begins before the {other.Start} of {fragment.Position(other.At)} has ended.");
            Remove(before);
            _ended[other.Name] = null;
        }

        Push(name, at, keepsEnded: true);
    }

    /// <summary>A start tag that the parser drops.</summary>
    public void Drop(string name) => _ended[name] = null;

    public void End(string name, int at, bool doesNotFit)
    {
        var tag = new OpenTag.Tag(name, IsEnd: true, at);
        if (Find(name) is >= 0 and var index)
        {
            var open = _open[index];
            if (open.Name != name)
                findings.Add(HtmlRules.Misnested, at, $"{tag} ends the {open.Start} of {fragment.Position(open.At)}.");
            else if (open.Cut is { } cut)
                findings.Add(HtmlRules.Misnested, open.At,
                    $"{open.Start} is still open at {cut} in {fragment.Position(cut.At)}, and ends in {fragment.Position(at)}.");
            Close(index, tag, doesNotFit, endsWhatMayStayOpen: !doesNotFit || Elements.Blocks.Contains(name));
        }
        else if (doesNotFit)
        {
            if (!_ended.Remove(name, out var by))
                findings.Add(HtmlRules.StrayEndTag, at, $"{tag} closes nothing.");
            else if (by is { } other)
                findings.Add(HtmlRules.StrayEndTag, at,
                    $"{tag} closes nothing: {other} in {fragment.Position(other.At)} ended the <{Fragment.Shorten(name)}> before.");
        }
    }

    /// <param name="doesNotFit">Whether the parser says that something is open that should not be.</param>
    public void Finish(bool doesNotFit)
    {
        foreach (var tag in _open)
        {
            if (tag.Cut is { } cut)
                findings.Add(HtmlRules.Unclosed, tag.At, $"{tag.Start} isn't closed before {cut} in {fragment.Position(cut.At)}.");
            else if (doesNotFit && !tag.MayStayOpen)
                findings.Add(HtmlRules.Unclosed, tag.At, $"{tag.Start} is never closed.");
        }
    }

    private void Push(string name, int at, bool keepsEnded = false)
    {
        if (!keepsEnded)
            _ended.Remove(name);
        _open.Add(new OpenTag(name, at));
        _again += _cut;
        if (_open.Count > Deepest)
            throw new TooDeepException(at, string.Create(CultureInfo.InvariantCulture, $"more than {Deepest} elements are open."));
        if (_again > MostAgain)
            throw new TooDeepException(at, "so much is cut off that parsers do little but open it again.");
    }

    /// <summary>Takes an element out, and what lies in it, or cuts that off.</summary>
    private void Close(int index, OpenTag.Tag by, bool doesNotFit, bool endsWhatMayStayOpen)
    {
        for (var i = _open.Count - 1; i > index; i--)
        {
            var inner = _open[i];
            if ((inner.MayStayOpen && endsWhatMayStayOpen) || (!doesNotFit && inner.Cut is null))
            {
                if (inner.Cut is { } cut)
                    findings.Add(HtmlRules.Unclosed, inner.At, $"{inner.Start} isn't closed before {cut} in {fragment.Position(cut.At)}.");
                _ended[inner.Name] = by;
                Remove(i);
            }
            else if (inner.Cut is null)
            {
                inner.Cut = by;
                _cut++;
            }
        }

        if (!by.IsEnd)
            _ended[_open[index].Name] = by;
        Remove(index);
    }

    private void Remove(int index)
    {
        if (_open[index].Cut is not null)
            _cut--;
        _open.RemoveAt(index);
    }

    private int Find(string name)
    {
        var isHeading = Elements.Headings.Contains(name);
        var walls = Elements.TableContents.Contains(name) ? TableWalls : Walls;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name || (isHeading && Elements.Headings.Contains(_open[i].Name)))
                return i;
            if (walls.Contains(_open[i].Name))
                return -1;
        }

        return -1;
    }

    private int Outermost(ImpliedEnd implied)
    {
        var found = -1;
        for (var i = _open.Count - 1; i >= 0 && !implied.Within.Contains(_open[i].Name); i--)
        {
            if (implied.Ends.Contains(_open[i].Name))
                found = i;
        }

        return found;
    }

    private int Last(Predicate<OpenTag> predicate) => _open.FindLastIndex(predicate);
}
