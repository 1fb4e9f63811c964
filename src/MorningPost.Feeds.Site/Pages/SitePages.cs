using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>All documents of a site.</summary>
internal sealed class SitePages
{
    private readonly Imprint _imprint;
    private readonly SubscribePage _subscribe;
    private readonly NotFoundPage _notFound;

    public SitePages(Imprint imprint)
    {
        var frame = new PageFrame(imprint);
        _imprint = imprint;
        _subscribe = new SubscribePage(imprint, frame);
        _notFound = new NotFoundPage(imprint, frame);
        Issues = new IssuePages(imprint, frame);
        Archive = new ArchivePages(imprint, frame);
        Columns = new ColumnPages(imprint, frame);
    }

    public IssuePages Issues { get; }

    public ArchivePages Archive { get; }

    public ColumnPages Columns { get; }

    /// <summary>What isn't a page: style sheet, icon, code to scan, file of all feeds.</summary>
    public IEnumerable<(string Path, string Type, Utf8Buffer Content)> Assets()
    {
        var css = new Utf8Buffer(_imprint.Css.Length);
        css.Append(_imprint.Css);
        yield return (Imprint.StyleSheet, "text/css; charset=utf-8", css);
        yield return (Imprint.Icon, "image/svg+xml", Drawings.Icon(_imprint.Newsletter.Title));
        yield return (Imprint.Code, "image/svg+xml", Drawings.Code(_imprint.Addresses.UrlOf(_imprint.Subscribe)));
        if (_imprint.Feeds.Count > 0)
            yield return (Imprint.Outline, "text/x-opml; charset=utf-8", Subscriptions.Of(_imprint));
    }

    /// <summary>The pages that list others, that which says how to subscribe, and that which is shown where there is none.</summary>
    public IEnumerable<(string Path, Utf8Buffer Page)> Lists(IReadOnlyDictionary<int, int> months, IReadOnlyList<ColumnName> columns)
    {
        yield return (Imprint.Archive, Archive.Make([.. months]));
        yield return (Imprint.Sections, Columns.MakeIndex(columns));
        yield return (_imprint.Subscribe, _subscribe.Make());
        yield return (NotFoundPage.Document, _notFound.Make());
    }

    /// <summary>The addresses of all pages that aren't issues'.</summary>
    public IEnumerable<string> Others(IReadOnlyDictionary<int, int> months, IReadOnlyList<ColumnName> columns) =>
    [
        "", Imprint.Archive, Imprint.Sections, _imprint.Subscribe,
        .. months.Keys.Order().Select(ArchivePages.PathOf),
        .. columns.Select(name => name.Path),
    ];

    /// <summary>The file <c>_headers</c>: what hosts are told of the feeds, and the policy of the pages.</summary>
    public Utf8Buffer HeadersFile(IIssueSource source)
    {
        var feeds = _imprint.Options.Feeds;
        var root = _imprint.Addresses.BaseUrl.AbsolutePath;
        using var setup = new ArchiveSetup(new NewsletterMaterial(_imprint.Newsletter, source, feeds.Projections), feeds,
            _imprint.Addresses.BaseUrl, new PublishManifest());
        var file = HostFiles.HeadersOf(root, setup.Documents);
        file.AppendText($"{root}*\n  Content-Security-Policy: {PageFrame.Policy}; frame-ancestors 'none'\n");
        file.Append("  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n"u8);
        return file;
    }
}
