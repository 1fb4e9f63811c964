namespace MorningPost.Feeds.Html.Validation;

/// <summary>Links to places in the same body, such as footnotes, and those places.</summary>
internal sealed class Anchors(HtmlFindings findings)
{
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly List<(int At, string Place, string Shown)> _links = [];

    public void Place(string name) => _places.Add(name);

    /// <param name="at">Where the attribute stands.</param>
    /// <param name="url">The URL, from its number sign.</param>
    /// <param name="shown">The attribute as messages show it.</param>
    public void Link(int at, string url, string shown) => _links.Add((at, url[1..], shown));

    public void Finish()
    {
        foreach (var (at, place, shown) in _links)
        {
            if (_places.Contains(place) || _places.Contains(Uri.UnescapeDataString(place)))
                findings.Add(HtmlRules.InPageLink, at, $"{shown} leads to a place in the same body.");
            else
                findings.Add(HtmlRules.RelativeUrl, at, $"{shown} is relative, and nothing in the body has that id.");
        }
    }
}
