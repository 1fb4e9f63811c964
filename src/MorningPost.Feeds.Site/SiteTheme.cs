using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Site;

/// <summary>What a site looks like, where it isn't the default: CSS variables, more CSS, and parts of the page in another form.</summary>
/// <remarks>
/// Markup goes out as it is, so it is trusted. In it <c>{title}</c>, <c>{tagline}</c>, <c>{number}</c>, <c>{date}</c>, <c>{home}</c>,
/// <c>{archive}</c> and <c>{subscribe}</c> stand for the newsletter's title and tagline, the number and date of the issue on the page, and
/// the addresses of pages, escaped for text and attributes. The site's content security policy holds for it too: no script, no style in
/// attributes.
/// </remarks>
public sealed record SiteTheme
{
    /// <summary>The default look.</summary>
    public static SiteTheme Default { get; } = new();

    /// <summary>CSS variables and their values, as <c>paper</c> and <c>#fff</c>. Those of the style sheet are listed in the package's
    /// README.</summary>
    public IReadOnlyList<SiteVariable> Variables { get; init => field = ValueList.Of(value); } = ValueList.Empty<SiteVariable>();

    /// <summary>The same where the reader's device asks for a dark page.</summary>
    public IReadOnlyList<SiteVariable> DarkVariables { get; init => field = ValueList.Of(value); } = ValueList.Empty<SiteVariable>();

    /// <summary>CSS that comes behind the site's own.</summary>
    public string? Css { get; init; }

    /// <summary>Markup at the end of every page's head.</summary>
    public string? Head { get; init; }

    /// <summary>Markup in place of the masthead: ears, title and tagline.</summary>
    public string? Masthead { get; init; }

    /// <summary>Markup between the content and the footer.</summary>
    public string? AfterContent { get; init; }

    /// <summary>Markup in place of the footer's content.</summary>
    public string? Footer { get; init; }
}
