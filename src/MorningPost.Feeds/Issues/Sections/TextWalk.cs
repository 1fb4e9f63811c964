using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MorningPost.Feeds.Issues;

/// <summary>A walk over the texts of an issue: knows where it is.</summary>
internal sealed class TextWalk(IssueTextRewriter rewrite, Uri? page)
{
    private string _path = "";

    /// <summary>Visits a text of the place this is at.</summary>
    public RichText Visit(RichText text, string property, Uri? ownPage = null) => rewrite(text, PathOf(property), ownPage ?? page);

    [return: NotNullIfNotNull(nameof(text))]
    public RichText? VisitOptional(RichText? text, string property, Uri? ownPage = null) =>
        text is null ? null : Visit(text, property, ownPage);

    /// <summary>Visits the elements of a list.</summary>
    /// <returns>The new list; null when every element stayed what it was.</returns>
    public List<T>? Visit<T>(IReadOnlyList<T> list, string property, Func<TextWalk, T, T> visit)
        where T : class
    {
        var path = _path;
        List<T>? rewritten = null;
        for (var i = 0; i < list.Count; i++)
        {
            _path = string.Create(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? "" : path + ".")}{property}[{i}]");
            var element = visit(this, list[i]);
            if (rewritten is null && !ReferenceEquals(element, list[i]))
                rewritten = [.. list.Take(i)];
            rewritten?.Add(element);
        }

        _path = path;
        return rewritten;
    }

    private string PathOf(string property) => _path.Length == 0 ? property : $"{_path}.{property}";
}
