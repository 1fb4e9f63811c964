using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

internal static class FeedChecks
{
    private const int LongTitle = 200;

    private static readonly string[] OwnRelations =
    [
        "alternate", "self", "enclosure", "hub", "license", "replies",
        "first", "last", "next", "previous", "prev-archive", "next-archive", "current",
    ];

    /// <param name="findings">Takes what is found.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format it is to be written in; null for all three.</param>
    public static void Check(Findings findings, Feed feed, FeedFormat? format)
    {
        ValueChecks.Required(findings, FeedRules.Title, "title", feed.Title);
        TitleCharacters(findings, feed.Title);
        Identity(findings, feed, format);
        ValueChecks.Plain(findings, "description", feed.Description);
        if (Blank.Is(feed.Description))
            findings.Add(FeedRules.Description, "description", "there is none.");
        ValueChecks.Language(findings, feed.Language);
        if (feed.Language is null)
            findings.Add(FeedRules.NoLanguage, "language", "there is none.");
        ValueChecks.Date(findings, "updated", feed.Updated);
        SharedChecks.People(findings, "authors", feed.Authors);
        SharedChecks.People(findings, "contributors", feed.Contributors);
        SharedChecks.Categories(findings, "categories", feed.Categories);
        ValueChecks.Plain(findings, "rights", feed.Rights);
        ValueChecks.Absolute(findings, "license", feed.License);
        ValueChecks.Web(findings, "icon", feed.Icon);
        ValueChecks.Web(findings, "favicon", feed.Favicon);
        SharedChecks.Image(findings, "logo", feed.Logo);
        Logo(findings, feed.Logo);
        ValueChecks.Plain(findings, "userComment", feed.UserComment);
        Hubs(findings, feed.Hubs);
        Links(findings, feed.Links);
        Paging(findings, feed);
        Schedule(findings, feed.Schedule);
        ExtensionChecks.Check(findings, feed.Extensions, feed: null, format);
        ExtensionChecks.Abouts(findings, feed.Extensions, format);
        ExtensionChecks.Namespaces(findings, feed.Namespaces, format);
        foreach (var vocabulary in findings.Vocabularies)
            vocabulary.Check(findings, feed);
    }

    public static void TitleCharacters(Findings findings, string title)
    {
        if (!findings.ErrorsOnly && title is not null && (title.AsSpan().ContainsAny(";#&<") || title.Length > LongTitle))
            findings.Add(FeedRules.TitleCharacters, "title", "the title holds ; # & or <, or is very long.");
    }

    public static void Logo(Findings findings, FeedImage? logo)
    {
        if (logo is not null && !RssLogo.Fits(logo))
            findings.Add(FeedRules.Logo, "logo", "RSS can't show this image.");
    }

    public static void Links(Findings findings, IReadOnlyList<FeedLink> links)
    {
        for (var i = 0; i < links.Count; i++)
        {
            findings.Enter("links", i);
            var relation = links[i].Relation;
            if (OwnRelations.Contains(relation, StringComparer.OrdinalIgnoreCase))
                findings.Add(FeedRules.Relation, "relation", $"\"{relation}\" has a property of its own.");
            else if (!LinkRelation.IsKnown(relation))
                findings.Add(FeedRules.Relation, "relation", $"\"{relation}\" is no registered relation.");
            ValueChecks.Absolute(findings, "url", links[i].Url);
            ValueChecks.MediaType(findings, "type", links[i].MediaType);
            ValueChecks.Language(findings, links[i].Language);
            ValueChecks.Plain(findings, "title", links[i].Title);
            findings.Leave();
        }
    }

    private static void Identity(Findings findings, Feed feed, FeedFormat? format)
    {
        if (feed.Id is not null && !Iri.IsAbsolute(feed.Id))
            findings.Add(FeedRules.Id, "id", $"\"{feed.Id}\" is no absolute IRI.");
        else if (feed.Id is null && feed.FeedUrl is null && format is null or FeedFormat.Atom)
            findings.Add(FeedRules.Id, "id", "there is neither id nor feedUrl.");
        else if (!findings.ErrorsOnly && feed.Id is not null)
            ValueChecks.Identity(findings, "id", feed.Id);
        if (feed.Url is null && feed.FeedUrl is null && format is null or FeedFormat.Rss)
            findings.Add(FeedRules.Url, "url", "there is none.");
        ValueChecks.Web(findings, "url", feed.Url);
        ValueChecks.Web(findings, "feedUrl", feed.FeedUrl);
        if (feed.FeedUrl is null)
            findings.Add(FeedRules.NoFeedUrl, "feedUrl", "there is none.");
    }

    private static void Hubs(Findings findings, IReadOnlyList<FeedHub> hubs)
    {
        for (var i = 0; i < hubs.Count; i++)
        {
            findings.Enter("hubs", i);
            ValueChecks.Web(findings, "url", hubs[i].Url);
            if (!hubs[i].IsWebSub)
                findings.Add(FeedRules.Hub, "type", $"\"{hubs[i].Type}\" is not WebSub.");
            findings.Leave();
        }
    }

    private static void Paging(Findings findings, Feed feed)
    {
        if (feed.Paging is not { } paging)
            return;
        findings.Enter("paging");
        foreach (var (property, url) in Pages(paging))
            ValueChecks.Web(findings, property, url);
        var links = Pages(paging).Any(page => page.Url is not null && !(page.Property == "current" && page.Url == feed.FeedUrl));
        if (paging.IsComplete && (paging.IsArchive || links))
            findings.Add(FeedRules.Paging, "isComplete", "a complete feed is no archive and has no other pages.");
        if (paging.First is not null && paging.First == feed.FeedUrl && paging.Previous is not null)
            findings.Add(FeedRules.Paging, "previous", "this is the first page.");
        if (paging.Last is not null && paging.Last == feed.FeedUrl && paging.Next is not null)
            findings.Add(FeedRules.Paging, "next", "this is the last page.");
        if (paging.Older is not null && paging.Older == feed.FeedUrl)
            findings.Add(FeedRules.NextUrl, paging.Next is null ? "previousArchive" : "next", "it is the feed's own URL.");
        if (paging is { IsArchive: true, Current: null })
            findings.Add(FeedRules.ArchiveCurrent, "current", "there is none.");
        findings.Leave();
    }

    private static IEnumerable<(string Property, Uri? Url)> Pages(FeedPaging paging) =>
    [
        ("current", paging.Current), ("previousArchive", paging.PreviousArchive), ("nextArchive", paging.NextArchive),
        ("first", paging.First), ("next", paging.Next), ("previous", paging.Previous), ("last", paging.Last),
    ];

    private static void Schedule(Findings findings, FeedSchedule? schedule)
    {
        if (schedule is null)
            return;
        findings.Enter("schedule");
        if (schedule.TimeToLive < TimeSpan.FromMinutes(1))
            findings.Add(FeedRules.Schedule, "timeToLive", "it is less than a minute.");
        ValueChecks.AtLeastOne(findings, FeedRules.Schedule, "frequency", schedule.Frequency);
        findings.Leave();
    }
}
