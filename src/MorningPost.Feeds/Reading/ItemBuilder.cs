using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Collects an item's values, in any order and number, and makes the item. It is used again for the next.</summary>
internal sealed class ItemBuilder(ReadingFindings findings, UrlReading urls) : Attribution
{
    private readonly ExtensionGroups _extensions = new();

    public string? Id;
    public string? OtherId;
    public Uri? Link;
    public Uri? Alternate;
    public bool AlternateIsPage;
    public Uri? PermaLink;
    public Uri? ExternalUrl;
    public string? Title;
    public string? OtherTitle;
    public FeedContent? Description;
    public Uri? DescriptionBase;
    public FeedContent? OtherDescription;
    public FeedContent? Encoded;
    public Uri? EncodedBase;
    public string? Summary;
    public FeedContent? Content;
    public Uri? ContentBase;
    public DateTimeOffset? Published;
    public int PublishedRank;
    public DateTimeOffset? Updated;
    public int UpdatedRank;
    public string? LastSummary;
    public List<FeedAttachment> Attachments = [];
    public List<FeedAttachment> MediaAttachments = [];
    public FeedImage? Image;
    public Uri? BannerImage;
    public string? Language;
    public string? Rights;
    public Uri? License;
    public Uri? CommentsUrl;
    public FeedSource? Source;
    public List<FeedLink> Links = [];
    public FeedRetraction? Retraction;

    /// <summary>Whether there is too little to make an item of.</summary>
    public bool IsLeftOut;

    public ExtensionGroups Extensions => _extensions;

    /// <summary>Whether a date that is no better than another is all that Atom says.</summary>
    public bool UpdatedStandsForPublished { get; set; }

    public FeedItem Build()
    {
        var url = urls.Finish("link", Link ?? PermaLink ?? Alternate);
        var content = BuildContent(out var summary);
        var item = new FeedItem
        {
            Id = Id ?? OtherId ?? (Retraction is null ? (Link ?? PermaLink ?? Alternate)?.OriginalString : null) ?? "",
            Url = url,
            ExternalUrl = urls.Finish("link", ExternalUrl),
            Title = Title ?? OtherTitle,
            Summary = summary,
            Content = content,
            Published = Published,
            // Atom demands updated; it says something only where it differs.
            Updated = UpdatedStandsForPublished && Updated == Published ? null : Updated,
            Authors = BuildAuthors(),
            Contributors = Contributors,
            Categories = BuildCategories(),
            Attachments = BuildAttachments(),
            Image = Image is { Url.IsAbsoluteUri: false } image ? image with { Url = urls.Finish("image", image.Url)! } : Image,
            BannerImage = urls.Finish("banner_image", BannerImage),
            Language = Language,
            Rights = Rights,
            License = urls.Finish("license", License),
            CommentsUrl = urls.Finish("comments", CommentsUrl),
            Source = Source,
            Links = Links.Exists(link => !link.Url.IsAbsoluteUri)
                ? [.. Links.Select(link => link with { Url = urls.Finish("link", link.Url)! })] : Links,
            Retraction = Retraction,
            Extensions = _extensions.Build(),
        };
        Clear();
        return item;
    }

    /// <summary>Forgets an item that was begun.</summary>
    public void Clear()
    {
        Id = OtherId = Title = OtherTitle = Summary = LastSummary = Language = Rights = null;
        Link = Alternate = PermaLink = ExternalUrl = DescriptionBase = EncodedBase = ContentBase = BannerImage = License = CommentsUrl =
            null;
        AlternateIsPage = UpdatedStandsForPublished = IsLeftOut = false;
        Content = Encoded = Description = OtherDescription = null;
        Published = Updated = null;
        PublishedRank = UpdatedRank = 0;
        Image = null;
        Source = null;
        Retraction = null;
        Creators.Clear();
        Authors.Clear();
        AtomAuthors.Clear();
        OtherAuthors.Clear();
        Contributors.Clear();
        Categories.Clear();
        Subjects.Clear();
        Attachments.Clear();
        MediaAttachments.Clear();
        Links.Clear();
        _extensions.Clear();
    }

    /// <summary>Takes a date, unless a better one was given.</summary>
    public void Publish(DateTimeOffset date, int rank)
    {
        if (Published is null || rank > PublishedRank)
            (Published, PublishedRank) = (date, rank);
    }

    /// <inheritdoc cref="Publish"/>
    public void Update(DateTimeOffset date, int rank)
    {
        if (Updated is null || rank > UpdatedRank)
            (Updated, UpdatedRank) = (date, rank);
    }

    /// <summary>Beside a body the description is a summary; alone it is the body.</summary>
    private FeedContent? BuildContent(out string? summary)
    {
        summary = Summary;
        var description = Description ?? OtherDescription;
        if ((Encoded ?? Content) is { } body)
        {
            summary ??= TextOf(description?.Value);
            return urls.FinishBody(body, Encoded is null ? ContentBase : EncodedBase);
        }

        if (description is null)
            summary ??= TextOf(LastSummary);
        return urls.FinishBody(description, DescriptionBase);
    }

    private static string? TextOf(string? html)
    {
        if (Blank.Is(html))
            return null;
        var text = PlainText.OfHtml(html).Trim(' ', '\t', '\n', '\r');
        return text.Length == 0 ? null : text;
    }

    private List<FeedPerson> BuildAuthors()
    {
        if (Creators.Count == 0)
            return Authors.Count > 0 ? Authors : AtomAuthors.Count > 0 ? AtomAuthors : OtherAuthors;
        if (Authors.Count == 1 && Creators.Count == 1 && Authors[0].Email is not null && (
            Authors[0].Name ?? Creators[0].Name) == Creators[0].Name)
            return [Creators[0] with { Email = Authors[0].Email }];
        if (Authors.Count > 0 && Authors[0].Name is { } name && !Creators.Exists(creator => creator.Name == name))
            findings.Add(ReadingRules.NoPlace, "author", $"{ReadingFindings.Quote(name)} isn't the person that dc:creator names.");
        return Creators;
    }

    private List<FeedCategory> BuildCategories()
    {
        foreach (var subject in Subjects)
        {
            if (!Categories.Exists(category => category.Term == subject))
                Categories.Add(new FeedCategory { Term = subject });
        }

        return Categories;
    }

    private List<FeedAttachment> BuildAttachments()
    {
        // Many feeds give a file as an enclosure and as media:content: it is one file.
        foreach (var media in MediaAttachments)
        {
            var same = Attachments.FindIndex(attachment => attachment.Url == media.Url);
            if (same < 0)
                Attachments.Add(media);
            else
                Attachments[same] = Attachments[same] with
                {
                    Duration = Attachments[same].Duration ?? media.Duration,
                    Title = Attachments[same].Title ?? media.Title
                };
        }

        for (var i = 0; i < Attachments.Count; i++)
        {
            if (!Attachments[i].Url.IsAbsoluteUri)
                Attachments[i] = Attachments[i] with { Url = urls.Finish("enclosure", Attachments[i].Url)! };
        }

        return Attachments;
    }
}
