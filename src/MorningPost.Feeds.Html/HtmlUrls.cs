using MorningPost.Feeds.Html.Markup;
using MorningPost.Feeds.Html.Mending;

namespace MorningPost.Feeds.Html;

/// <summary>Makes the URLs of a body work outside its page.</summary>
/// <remarks>
/// <para>A feed has no address that the links and pictures of its bodies are relative to, so <c>/about</c> and <c>img/a.png</c> lead
/// nowhere in a reader.
/// Every attribute of HTML that holds URLs is mended, in any spelling: <c>href</c>, <c>src</c>, <c>srcset</c>, <c>poster</c>,
/// <c>cite</c>, <c>data</c> of an
/// object, <c>background</c>, <c>url()</c> in styles and the others. A <c>base</c> element counts, as in a page.</para>
/// <para>Nothing else changes: only the values that are relative are written anew. Links within the text (<c>#fn1</c>), URLs with a
/// scheme of any kind and merge tags
/// stay as they are, and so does HTML that isn't well-formed.</para>
/// </remarks>
public static class HtmlUrls
{
    /// <summary>Makes the relative URLs of a fragment absolute.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="baseUrl">The address of its page. Absolute, http or https.</param>
    /// <returns>The fragment; the same string when nothing in it is relative.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseUrl"/> isn't an absolute http or https URL.</exception>
    public static string MakeAbsolute(string html, Uri baseUrl)
    {
        ArgumentNullException.ThrowIfNull(html);
        ThrowIfNoPage(baseUrl);
        return AbsoluteUrls.In(html, baseUrl);
    }

    internal static void ThrowIfNoPage(Uri? baseUrl)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        if (!UrlBase.IsPage(baseUrl))
            throw new ArgumentException($"\"{baseUrl}\" isn't the address of a page: give an absolute http or https URL.", nameof(baseUrl));
    }
}
