using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site;

/// <summary>How a site is published. Immutable.</summary>
public sealed record SiteOptions
{
    /// <summary>The defaults.</summary>
    public static SiteOptions Default { get; } = new();

    /// <summary>The options that the feeds beside the pages are published with: which feeds pages announce and where these are, the base
    /// address, what is held back, how many documents are on their way at once, and whether anything is written.</summary>
    /// <remarks>Publish the feeds first. Where their manifest is in the same store, the feeds that it lists are announced; else all that
    /// these options ask for.</remarks>
    public FeedPublisherOptions Feeds { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } =
        FeedPublisherOptions.Default;

    /// <summary>What the site looks like. Default: <see cref="SiteTheme.Default"/>.</summary>
    public SiteTheme Theme { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = SiteTheme.Default;

    /// <summary>The words that the site says by itself. Default: those of the newsletter's language, <see cref="SiteWords.Of"/>.</summary>
    public SiteWords? Words { get; init; }

    /// <summary>The folder of files that issues name by an address below the base, such as pictures: each is looked for at that address
    /// below the folder, and by its name in <c>issues</c> there, and published with the pages. Default: none.</summary>
    public string? Files { get; init; }

    /// <summary>How many entries the page of a section or topic shows at most, newest first. Default: 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ColumnEntries
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
        = 50;

    /// <summary>Whether a file <c>_headers</c> gives hosts that know it (Netlify, Cloudflare Pages) the content security policy. Default:
    /// false.</summary>
    /// <remarks>The feeds' <see cref="FeedPublisherOptions.WriteHeaders"/> would write the same file: one of the two.</remarks>
    public bool WriteHeaders { get; init; }
}
