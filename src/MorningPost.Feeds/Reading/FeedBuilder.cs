
namespace MorningPost.Feeds.Reading;

/// <summary>Collects a feed's metadata; what there is so far can be taken at any time.</summary>
internal sealed class FeedBuilder(ReadingFindings findings, UrlReading urls) : Attribution
{
    public string? Title;
    public string? OtherTitle;
    public string? Id;
    public Uri? Link;
    public Uri? Alternate;
    public bool AlternateIsPage;
    public Uri? FeedUrl;
    public string? Description;
    public string? OtherDescription;
    public string? Language;
    public string? OtherLanguage;
    public DateTimeOffset? Updated;
    public int UpdatedRank;
    public FeedPerson? WebMaster;
    public string? LastDescription;
    public string? Rights;
    public string? OtherRights;
    public Uri? License;
    public Uri? Icon;
    public Uri? Favicon;
    public FeedImage? Logo;
    public List<FeedHub> Hubs = [];
    public List<FeedLink> Links = [];
    public FeedPaging Paging = new();
    public TimeSpan? TimeToLive;
    public FeedUpdatePeriod? Period;
    public int? Frequency;
    public bool IsExpired;
    public string? UserComment;
    public FeedGenerator? Generator;

    public ExtensionGroups Extensions { get; } = new();

    public void Update(DateTimeOffset date, int rank)
    {
        if (Updated is null || rank > UpdatedRank)
            (Updated, UpdatedRank) = (date, rank);
    }

    public Feed Build()
    {
        var item = findings.Item;
        findings.Item = -1;
        var schedule = new FeedSchedule { TimeToLive = TimeToLive, Period = Period, Frequency = Frequency ?? 1 };
        var feed = new Feed
        {
            Title = Title ?? OtherTitle ?? "",
            Id = Id,
            Url = urls.Finish("link", Link ?? Alternate),
            FeedUrl = urls.Finish("link", FeedUrl),
            Description = Description ?? OtherDescription ?? LastDescription,
            Language = Language ?? OtherLanguage,
            Updated = Updated,
            Authors = BuildAuthors(),
            Contributors = Contributors,
            Categories = [.. Categories,
                .. Subjects.Where(subject => !Categories.Exists(category => category.Term == subject)).Distinct().Select(
                FeedCategory.FromString)],
            Rights = Rights ?? OtherRights,
            License = urls.Finish("license", License),
            Icon = urls.Finish("icon", Icon),
            Favicon = urls.Finish("favicon", Favicon),
            Logo = Logo is null ? null : Logo with { Url = urls.Finish("image", Logo.Url)! },
            Hubs = [.. Hubs.Select(hub => hub with { Url = urls.Finish("hub", hub.Url)! })],
            Links = [.. Links.Select(link => link with { Url = urls.Finish("link", link.Url)! })],
            Paging = Paging == new FeedPaging() ? null : BuildPaging(),
            Schedule = schedule == new FeedSchedule() ? null : schedule,
            IsExpired = IsExpired,
            UserComment = UserComment,
            Extensions = Extensions.Build(),
        };
        findings.Item = item;
        return feed;
    }

    /// <summary>The person in charge: the most likely of those who are named.</summary>
    private List<FeedPerson> BuildAuthors() =>
        Creators.Count > 0 ? Creators
        : Authors.Count > 0 ? Authors
        : AtomAuthors.Count > 0 ? AtomAuthors
        : OtherAuthors.Count > 0 ? OtherAuthors
        : WebMaster is not null ? [WebMaster]
        : [];

    private FeedPaging BuildPaging() => Paging with
    {
        Current = urls.Finish("link", Paging.Current),
        PreviousArchive = urls.Finish("link", Paging.PreviousArchive),
        NextArchive = urls.Finish("link", Paging.NextArchive),
        First = urls.Finish("link", Paging.First),
        Next = urls.Finish("link", Paging.Next),
        Previous = urls.Finish("link", Paging.Previous),
        Last = urls.Finish("link", Paging.Last),
    };
}
