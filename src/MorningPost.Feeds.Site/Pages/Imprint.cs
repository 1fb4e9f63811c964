using System.Text.Json;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Theme;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>What all pages share: the newsletter, its words, its look, its feeds, and where everything is.</summary>
internal sealed class Imprint
{
    public const string StyleSheet = "site.css";
    public const string Icon = "icon.svg";
    public const string Code = "subscribe.svg";
    public const string Outline = "subscriptions.opml";
    public const string Archive = "archive/";
    public const string Sections = "sections/";
    public const string Topics = "topics/";

    public Imprint(Newsletter newsletter, SiteOptions options, IReadOnlyList<AnnouncedFeed> feeds)
    {
        Newsletter = newsletter;
        Options = options;
        Feeds = feeds;
        Words = options.Words ?? SiteWords.Of(newsletter.Language);
        Addresses = AddressesOf(newsletter, options);
        Files = new SiteFiles(Addresses, options.Files);
        Css = SiteStyle.Of(options.Theme);
        Subscribe = newsletter.Subscribe is { Url: { IsAbsoluteUri: true } url } && Addresses.PathOf(url) is { Length: > 0 } path
            ? path
            : "subscribe/";
    }

    public Newsletter Newsletter { get; }

    public SiteOptions Options { get; }

    public SiteWords Words { get; }

    public SiteAddresses Addresses { get; }

    public SiteFiles Files { get; }

    public IReadOnlyList<AnnouncedFeed> Feeds { get; }

    public byte[] Css { get; }

    /// <summary>The address of the page that says how to subscribe: where the newsletter's call leads, if that is here.</summary>
    public string Subscribe { get; }

    /// <summary>The words within an issue: in its own language where that is another one and nobody has given others.</summary>
    public SiteWords WordsFor(Issue issue) => Options.Words ?? SiteWords.Of(issue.Language ?? Newsletter.Language);

    /// <summary>Whether an address is that of a page which isn't an issue's.</summary>
    public bool IsTaken(string path) => SiteAddresses.DocumentOf(path) is var document
        && (document is "index.html" or "404.html" || document == SiteAddresses.DocumentOf(Subscribe)
            || document.StartsWith(Archive, StringComparison.Ordinal) || document.StartsWith(Sections, StringComparison.Ordinal)
            || document.StartsWith(Topics, StringComparison.Ordinal));

    public static SiteAddresses AddressesOf(Newsletter newsletter, SiteOptions options) =>
        new(MorningPost.Feeds.Publishing.Addresses.BaseOf(options.Feeds.BaseUrl ?? newsletter.Url));

    /// <summary>A hash of what pages depend on beside the issues.</summary>
    public string Fingerprint()
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add("pages", PageFrame.Version);
        fingerprint.Add("newsletter", IssueJson.Write(Newsletter));
        fingerprint.Add("words", Words.ToUtf8());
        fingerprint.Add("base", Addresses.BaseUrl.AbsoluteUri);
        fingerprint.Add("css", Css);
        fingerprint.Add("theme", JsonSerializer.SerializeToUtf8Bytes(Options.Theme, ThemeJsonContext.Default.SiteTheme));
        fingerprint.Add("entries", Options.ColumnEntries, 0);
        foreach (var feed in Feeds)
            fingerprint.Add(feed.Path, feed.Title ?? "");
        return fingerprint.Take();
    }
}
