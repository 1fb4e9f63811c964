using MorningPost.Feeds.Html.Validation;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Html;

/// <summary>Says what is wrong with the HTML of a body: URLs that lead nowhere, what readers drop, markup that isn't HTML.</summary>
/// <remarks>
/// <para>Nothing here throws for what it finds, and nothing is an error: a writer lets HTML through as it is, since it is trusted. Warnings
/// are
/// what readers are known to drop or to show wrong, infos are worth knowing. <see cref="FeedValidator.TreatWarningsAsErrors"/> makes errors
/// of warnings.</para>
/// <para>HTML is parsed the way browsers do it, as what stands inside a page's body. Each message says line and column within the HTML,
/// both from 1,
/// columns in UTF-16 units. After twenty findings of one code in one body, one more says how many follow.</para>
/// <para>Characters that no feed can hold are the business of <see cref="FeedValidator"/>, as is everything around the HTML.</para>
/// </remarks>
public static class HtmlValidator
{
    /// <summary>Validates a fragment of HTML.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="path">Where the fragment stands in a model, for <see cref="FeedDiagnostic.Path"/>.</param>
    /// <returns>The findings, in the order of the fragment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<FeedDiagnostic> Validate(string html, string path = "")
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(path);
        return FragmentChecks.Check(html, path);
    }

    /// <summary>Validates the HTML of an issue: the intros of its sections, the bodies of its articles, its sections of HTML.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The findings; paths begin at the issue and are those of its file, as in <c>sections[2].articles[0].body</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public static IReadOnlyList<FeedDiagnostic> Validate(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var found = new List<FeedDiagnostic>();
        issue.RewriteTexts((text, path, _) =>
        {
            if (text.Html is { } html)
                found.AddRange(FragmentChecks.Check(html, path));
            return text;
        });
        return found;
    }

    /// <summary>Validates the body of an item, if it is HTML.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The findings; their path is <c>content</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static IReadOnlyList<FeedDiagnostic> Validate(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Content is { IsHtml: true } content ? FragmentChecks.Check(content.Value, "content") : [];
    }
}
