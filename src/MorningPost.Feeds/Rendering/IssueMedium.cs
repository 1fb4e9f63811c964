namespace MorningPost.Feeds.Rendering;

/// <summary>What an issue is rendered for.</summary>
public enum IssueMedium
{
    /// <summary>The body of a feed's item: HTML without attributes that feed readers drop.</summary>
    Feed,

    /// <summary>A page on the web: HTML with the addresses that single items link to, <c>#section/key</c>, and <c>rel="sponsored"</c> on
    /// links that are paid for.</summary>
    Page,

    /// <summary>A mail: HTML in a table of 600 pixels, styles in the elements, since mail clients keep no others.</summary>
    Mail,

    /// <summary>Plain text in lines of 72 columns; links are numbered, and their addresses stand below each section.</summary>
    Text,
}
