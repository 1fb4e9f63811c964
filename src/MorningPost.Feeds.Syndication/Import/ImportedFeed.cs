using System.Globalization;
using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>A feed of Syndication's as we hold it.</summary>
internal static class ImportedFeed
{
    public static Feed Of(SyndicationFeed feed)
    {
        var links = new ImportedLinks(feed.Links, feed.BaseUri);
        var extensions = new ImportedExtensions(feed.ElementExtensions, feed.AttributeExtensions);
        var authors = ImportedPeople.Of(feed.Authors, feed.BaseUri);
        return new Feed
        {
            Id = feed.Id,
            Title = ImportedText.Plain(feed.Title) ?? "",
            Description = ImportedText.Description(feed.Description),
            Url = links.Page(),
            FeedUrl = links.Url("self"),
            Language = feed.Language ?? extensions.TakeText(Vocabulary.DublinCore, "language"),
            Updated = ImportedDates.Of(() => feed.LastUpdatedTime),
            Authors = authors.Count > 0 ? authors : extensions.TakePeople("creator"),
            Contributors = [.. ImportedPeople.Of(feed.Contributors, feed.BaseUri), .. extensions.TakePeople("contributor")],
            Categories = ImportedCategories.Of(feed.Categories),
            Rights = ImportedText.Plain(feed.Copyright) ?? extensions.TakeText(Vocabulary.DublinCore, "rights"),
            License = links.Url("license"),
            Icon = Addresses.Of(extensions.TakeText(Vocabulary.Atom, "icon"), feed.BaseUri),
            Logo = feed.ImageUrl is { } logo ? new FeedImage { Url = Addresses.Of(logo, feed.BaseUri) } : null,
            Hubs = [.. links.Urls("hub").Select(hub => new FeedHub { Url = hub })],
            Links = links.Others(),
            Paging = Paging(links, extensions),
            Schedule = Schedule(feed, extensions),
            Extensions = extensions.Others(),
        };
    }

    private static FeedPaging? Paging(ImportedLinks links, ImportedExtensions extensions)
    {
        var paging = new FeedPaging
        {
            IsComplete = extensions.Take(Vocabulary.History, "complete").Count > 0,
            IsArchive = extensions.Take(Vocabulary.History, "archive").Count > 0,
            Current = links.Url("current"),
            PreviousArchive = links.Url("prev-archive"),
            NextArchive = links.Url("next-archive"),
            First = links.Url("first"),
            Next = links.Url("next"),
            Previous = links.Url("previous") ?? links.Url("prev"),
            Last = links.Url("last"),
        };
        return paging == new FeedPaging() ? null : paging;
    }

    private static FeedSchedule? Schedule(SyndicationFeed feed, ImportedExtensions extensions)
    {
        var period = extensions.TakeText(Vocabulary.Period, "updatePeriod");
        var frequency = extensions.TakeText(Vocabulary.Period, "updateFrequency");
        var schedule = new FeedSchedule
        {
            TimeToLive = TimeToLive(feed),
            Period = Enum.TryParse<FeedUpdatePeriod>(period, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
            Frequency = int.TryParse(frequency, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1,
        };
        return schedule is { TimeToLive: null, Period: null } ? null : schedule;
    }

    /// <summary>Syndication reads it when it is asked for, and throws where it isn't one.</summary>
    private static TimeSpan? TimeToLive(SyndicationFeed feed)
    {
        try
        {
            return feed.TimeToLive;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or System.Xml.XmlException)
        {
            return null;
        }
    }
}
