using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Projection;

/// <summary>The bridge from issues to items: what of an issue becomes an item of a feed.</summary>
/// <remarks>
/// Readers of newsletters want whole issues or single stories, and miss whichever is not there; one model serves all. The ids of items
/// are made of the newsletter's id, the issue's and keys, so they never change. Immutable and safe to share.
/// </remarks>
public abstract class IssueProjection
{
    private protected IssueProjection(string name, string? title, ProjectionFilter filter)
    {
        Name = name;
        Title = title;
        Filter = filter;
        Key = name.Length == 0 ? filter.Path : filter.Path.Length == 0 ? name : $"{name}/{filter.Path}";
    }

    /// <summary>One item an issue, with the whole issue as its body. The default: for readers who have the newsletter in their feed
    /// reader instead of their mailbox.</summary>
    public static IssueProjection Issues { get; } = new WholeIssues(title: null, ProjectionFilter.None);

    /// <summary>One item an article: for readers who pick stories, and for sites that show the newest.</summary>
    public static IssueProjection Articles { get; } = Of<ArticleSection>("articles", "Articles");

    /// <summary>One item a tool of the week.</summary>
    public static IssueProjection Tools { get; } = Of<ToolsSection>("tools", "Tools");

    /// <summary>One item an entry of a trending board.</summary>
    public static IssueProjection TrendingEntries { get; } = Of<TrendingSection>("trending", "Trending");

    /// <summary>One item a recommendation of the reading list: a link blog.</summary>
    public static IssueProjection ReadingList { get; } = Of<ReadingListSection>("reading-list", "Reading list");

    /// <summary>One item a listing: a feed of jobs, or of events.</summary>
    public static IssueProjection Listings { get; } = Of<ListingsSection>("listings", "Listings");

    /// <summary>One item a quote.</summary>
    public static IssueProjection Quotes { get; } = Of<QuoteSection>("quotes", "Quotes");

    /// <summary>One item a picture of a gallery.</summary>
    public static IssueProjection Pictures { get; } = Of<GallerySection>("pictures", "Pictures");

    /// <summary>One item for each issue that has the section, with that section as its body.</summary>
    /// <param name="key">The section's <see cref="Issues.Section.Key"/>.</param>
    /// <returns>The projection. Its title is the key until <see cref="WithTitle"/> gives it a better one.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    public static IssueProjection Section(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Grammar.Key.IsWellFormed(key))
            throw new ArgumentException("A key holds letters, digits, - . _ and ~.", nameof(key));
        return new SingleSections(key, key, ProjectionFilter.None);
    }

    /// <summary>A projection for each section that one of the issues has, in the order of their keys.</summary>
    /// <remarks>
    /// Each is named by the title that all issues which have the section agree on, or else by <see cref="Newsletter.SectionTitles"/>, or
    /// else by its key: a new issue must not rename a feed, or every document of its archive would change.
    /// </remarks>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">All its issues, in any order. They are read once, and none is kept.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The projections.</returns>
    public static Task<IReadOnlyList<IssueProjection>> SectionsAsync(
        Newsletter newsletter, IAsyncEnumerable<Issue> issues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(issues);
        return SectionTitles.ProjectionsAsync(newsletter, issues, cancellationToken);
    }

    /// <summary>Where the projection's documents are, below a feed's base: empty for <see cref="Issues"/>, <c>articles</c>,
    /// <c>sections/deep-dive</c> …</summary>
    public string Key { get; }

    /// <summary>What is written behind the newsletter's title; null for <see cref="Issues"/>.</summary>
    public string? Title { get; }

    /// <summary>Who may see it. <see cref="For"/> makes one for others.</summary>
    public Audience Audience => Filter.Audience;

    /// <summary>The same projection under another title, such as one in the newsletter's language.</summary>
    /// <param name="title">What is written behind the newsletter's title. Plain text.</param>
    /// <returns>A new projection.</returns>
    public IssueProjection WithTitle(string title) => With(title, Filter);

    /// <summary>Only standfirst, picture and link of each item: for those who want to be read on their site, and for feeds of many
    /// items.</summary>
    /// <returns>A new projection, at <c>…/excerpts</c>. Its items have the ids that they have in full.</returns>
    public IssueProjection Excerpts() => With(Title, Filter with { IsExcerpt = true });

    /// <summary>Only what is filed under a subject: a feed for each topic of a newsletter.</summary>
    /// <param name="topic">The <see cref="FeedCategory.Term"/>, in upper or lower case. What has no topics of its own has its
    /// issue's.</param>
    /// <param name="key">What the topic is called in addresses; it never changes. The topic itself when null.</param>
    /// <returns>A new projection, at <c>…/topics/</c> and the key. Its items have the ids that they have without it.</returns>
    /// <exception cref="ArgumentException">The key is no key, or the topic isn't and there is no key.</exception>
    public IssueProjection About(string topic, string? key = null) =>
        With(Title, Filter with { Topic = SelectionOf(topic, key, nameof(topic)) });

    /// <summary>Only what somebody wrote: a columnist's own feed.</summary>
    /// <param name="author">The author's name, in upper or lower case. What names no author has its issue's, or else the newsletter's
    /// editors.</param>
    /// <param name="key">What the author is called in addresses; it never changes. The name itself when null.</param>
    /// <returns>A new projection, at <c>…/authors/</c> and the key. Its items have the ids that they have without it.</returns>
    /// <exception cref="ArgumentException">The key is no key, or the name isn't and there is no key.</exception>
    public IssueProjection By(string author, string? key = null) =>
        With(Title, Filter with { Author = SelectionOf(author, key, nameof(author)) });

    /// <summary>Without sections and entries that somebody paid for: for members who pay to be spared.</summary>
    /// <returns>A new projection, at <c>…/unsponsored</c>.</returns>
    public IssueProjection WithoutSponsored() => With(Title, Filter with { IsUnsponsored = true });

    /// <summary>For those who may see more than everyone. Default: for <see cref="Audience.Everyone"/>.</summary>
    /// <param name="audience">Who.</param>
    /// <returns>A new projection; one for subscribers is at <c>…/subscribers</c>, and must be served to nobody else. It has no call to
    /// subscribe.</returns>
    public IssueProjection For(Audience audience) => With(Title, Filter with { Audience = audience });

    /// <summary>The feed that the items belong to. A projection is a feed in its own right, with its own title and id.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <returns>The feed, without an address of its own: set <see cref="Feed.FeedUrl"/> to where it will be.</returns>
    public Feed ToFeed(Newsletter newsletter)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        return new Feed
        {
            Id = Key.Length == 0 ? newsletter.Id : IssueIds.Derive(newsletter.Id, "feeds/" + Key),
            Title = Blank.Is(Title) ? newsletter.Title : $"{newsletter.Title} — {Title}",
            Description = Blank.Is(newsletter.Description) ? newsletter.Tagline : newsletter.Description,
            Url = newsletter.Url,
            Language = newsletter.Language,
            Authors = newsletter.Editors.Count > 0 ? newsletter.Editors
                : [new FeedPerson { Name = newsletter.Title, Url = newsletter.Url }],
            Categories = newsletter.Topics,
            Rights = newsletter.Rights,
            License = newsletter.License,
            Icon = newsletter.Icon,
            Logo = newsletter.Logo,
            Hubs = newsletter.Hub is { } hub ? [new FeedHub { Url = hub }] : [],
            Extensions = UsesKeys ? [] : newsletter.Show?.ToExtensions() ?? [],
            Updated = newsletter.Updated,
        };
    }

    /// <summary>The items of one issue.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <returns>The items, in the issue's order. Writers go a shorter way that makes no strings.</returns>
    /// <exception cref="FeedException">The issue can't be projected; lists every reason.</exception>
    public IReadOnlyList<FeedItem> ToItems(Newsletter newsletter, Issue issue) => ToItems(newsletter, issue, FeedWriterOptions.Default);

    /// <summary>The items of one issue.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="options">Whether items repeat their lead image and carry their issue; the rest doesn't matter here.</param>
    /// <returns>The items, in the issue's order. Writers go a shorter way that makes no strings.</returns>
    /// <exception cref="FeedException">The issue can't be projected; lists every reason.</exception>
    public IReadOnlyList<FeedItem> ToItems(Newsletter newsletter, Issue issue, FeedWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(issue);
        var findings = new Findings(errorsOnly: true);
        IssueChecks.Check(findings, issue, Filter.Audience);
        findings.Throw();
        using var items = new ItemList(ProjectionOptions.Of(options));
        Project(newsletter, issue, items);
        return items.Items;
    }

    /// <summary>Which issues and pieces this shows.</summary>
    internal ProjectionFilter Filter { get; }

    /// <summary>Whether an item is a whole issue and so can carry it.</summary>
    internal virtual bool CarriesIssues => false;

    /// <summary>Whether the items' ids are made of keys.</summary>
    internal virtual bool UsesKeys => true;

    /// <summary>Who sees most of what these projections show.</summary>
    internal static Audience WidestOf(IEnumerable<IssueProjection> projections) =>
        projections.Select(projection => projection.Filter.Audience).Append(Audience.Everyone).Max();

    /// <summary>The name of what becomes an item, before anything is filtered.</summary>
    private protected string Name { get; }

    /// <summary>Gives the issue's items to the sink, one after the other.</summary>
    internal abstract void Project(Newsletter newsletter, Issue issue, ItemSink sink);

    private protected abstract IssueProjection With(string? title, ProjectionFilter filter);

    private static SinglePieces<TSection> Of<TSection>(string name, string title)
        where TSection : Section => new(name, title, ProjectionFilter.None);

    private static ProjectionFilter.Selection SelectionOf(string name, string? key, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (!Grammar.Key.IsWellFormed(key ?? name))
        {
            throw new ArgumentException(
                "A key holds letters, digits, - . _ and ~. Give one that stands for the name.", key is null ? parameter : nameof(key));
        }

        return new ProjectionFilter.Selection(name, key ?? name);
    }
}
