using MorningPost.Feeds.Html.Markup;
using MorningPost.Feeds.Html.Mending;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Html;

/// <summary>Mends the HTML of issues on their way into a feed or an archive.</summary>
public static class IssueMendingExtensions
{
    /// <summary>Makes the relative URLs in the HTML of an issue absolute: see <see cref="HtmlUrls"/>. An article's body is relative to
    /// the article's page, where it has one.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="baseUrl">The address that stands in for the issue's where that isn't an absolute http or https URL, such as the
    /// newsletter's home page.</param>
    /// <returns>The issue; the same one when nothing in it is relative, and when there is no address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static Issue WithAbsoluteUrls(this Issue issue, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(issue);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return issue.RewriteTexts((text, _, url) =>
        {
            var page = UrlBase.IsPage(url) ? url : baseUrl;
            if (page is null || text.Html is not { } html)
                return text;
            var mended = AbsoluteUrls.In(html, page);
            return ReferenceEquals(mended, html) ? text : RichText.FromHtml(mended);
        });
    }

    /// <summary>Makes the relative URLs in the HTML of issues absolute, each against its issue's address.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="baseUrl">The address for issues that have none. Absolute, http or https.</param>
    /// <returns>The issues, mended one by one while they are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static IEnumerable<Issue> WithAbsoluteUrls(this IEnumerable<Issue> issues, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return issues.Select(issue => issue.WithAbsoluteUrls(baseUrl));
    }

    /// <inheritdoc cref="WithAbsoluteUrls(IEnumerable{Issue}, Uri?)"/>
    public static IAsyncEnumerable<Issue> WithAbsoluteUrls(this IAsyncEnumerable<Issue> issues, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return issues.Select(issue => issue.WithAbsoluteUrls(baseUrl));
    }

    /// <summary>Makes the relative URLs in the HTML of an archive's issues absolute, for whoever reads them from it, a publisher among
    /// them.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="baseUrl">The address for issues that have none. Absolute, http or https.</param>
    /// <returns>The archive, mended issue by issue while it is read. Its version is the same: an issue is mended the same way each
    /// time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static IIssueSource WithAbsoluteUrls(this IIssueSource source, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (baseUrl is not null)
            HtmlUrls.ThrowIfNoPage(baseUrl);
        return new MendedIssues(source, issue => issue.WithAbsoluteUrls(baseUrl));
    }
}
