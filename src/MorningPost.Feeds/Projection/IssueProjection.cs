using MorningPost.Feeds.Issues;
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
    private protected IssueProjection(string key, string? title)
    {
        Key = key;
        Title = title;
    }

    /// <summary>One item an issue, with the whole issue as its body. The default.</summary>
    public static IssueProjection Issues { get; } = new WholeIssues();

    /// <summary>One item an article.</summary>
    public static IssueProjection Articles { get; } = new SingleArticles("Articles");

    /// <summary>One item a tool of the week.</summary>
    public static IssueProjection Tools { get; } = new SingleTools("Tools");

    /// <summary>One item an entry of a trending board.</summary>
    public static IssueProjection TrendingEntries { get; } = new SingleEntries("Trending");

    /// <summary>One item a recommendation of the reading list.</summary>
    public static IssueProjection ReadingList { get; } = new SingleReadings("Reading list");

    /// <summary>One item for each issue that has the section, with that section as its body.</summary>
    /// <param name="key">The section's <see cref="Issues.Section.Key"/>.</param>
    /// <returns>The projection. Its title is the key until <see cref="WithTitle"/> gives it a better one.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    public static IssueProjection Section(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Grammar.Key.IsWellFormed(key))
            throw new ArgumentException("A key holds letters, digits, - . _ and ~.", nameof(key));
        return new SingleSections(key, key);
    }

    /// <summary>Where the projection's documents are, below a feed's base: empty for <see cref="Issues"/>, <c>articles</c>, <c>sections/deep-dive</c> …</summary>
    public string Key { get; }

    /// <summary>What is written behind the newsletter's title; null for <see cref="Issues"/>.</summary>
    public string? Title { get; }

    /// <summary>The same projection under another title, such as one in the newsletter's language.</summary>
    /// <param name="title">What is written behind the newsletter's title. Plain text.</param>
    /// <returns>A new projection.</returns>
    public abstract IssueProjection WithTitle(string title);

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
            Authors = newsletter.Editors.Count > 0 ? newsletter.Editors : [new FeedPerson { Name = newsletter.Title, Url = newsletter.Url }],
            Categories = newsletter.Topics,
            Rights = newsletter.Rights,
            License = newsletter.License,
            Icon = newsletter.Icon,
            Logo = newsletter.Logo,
            Hubs = newsletter.Hub is { } hub ? [new FeedHub { Url = hub }] : [],
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
        IssueChecks.Check(findings, issue);
        findings.Throw();
        using var items = new ItemList(ProjectionOptions.Of(options));
        Project(newsletter, issue, items);
        return items.Items;
    }

    /// <summary>Whether an item is a whole issue and so can carry it.</summary>
    internal virtual bool CarriesIssues => false;

    /// <summary>Whether the items' ids are made of keys.</summary>
    internal virtual bool UsesKeys => true;

    /// <summary>Gives the issue's items to the sink, one after the other.</summary>
    internal abstract void Project(Newsletter newsletter, Issue issue, ItemSink sink);
}
