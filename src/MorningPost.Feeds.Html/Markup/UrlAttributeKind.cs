namespace MorningPost.Feeds.Html.Markup;

/// <summary>How an attribute holds URLs.</summary>
internal enum UrlAttributeKind
{
    None,
    Url,

    /// <summary>URLs with white space between them.</summary>
    List,

    /// <summary>URLs with widths or densities, and commas between them.</summary>
    Candidates,

    /// <summary>A style, in which url() may stand.</summary>
    Style,
}
