using System.Globalization;
using System.ServiceModel.Syndication;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>A feed as Syndication holds it.</summary>
internal static class ExportedFeed
{
    public static SyndicationFeed Of(Feed feed)
    {
        var exported = new SyndicationFeed
        {
            Id = feed.Id,
            Title = ExportedText.Plain(feed.Title),
            Description = ExportedText.Description(feed.Description),
            Language = feed.Language,
            Copyright = ExportedText.Plain(feed.Rights),
            ImageUrl = feed.Logo?.Url,
        };
        if (feed.Updated is { } updated)
            exported.LastUpdatedTime = updated;
        feed.Authors.AddTo(exported.Authors);
        feed.Contributors.AddTo(exported.Contributors);
        feed.Categories.AddTo(exported.Categories);
        Links(feed, exported);
        if (feed.Icon is { } icon)
            exported.ElementExtensions.Add(Vocabulary.AtomNamespace, new ExtensionElement { Name = "icon", Text = icon.OriginalString });
        if (feed.Paging is { } paging)
            Paging(paging, exported);
        if (feed.Schedule is { } schedule)
            Schedule(schedule, exported);
        feed.Extensions.AddTo(exported.ElementExtensions, exported.AttributeExtensions);
        return exported;
    }

    private static void Links(Feed feed, SyndicationFeed exported)
    {
        exported.Links.Add("alternate", feed.Url);
        exported.Links.Add("self", feed.FeedUrl);
        exported.Links.Add("license", feed.License);
        foreach (var hub in feed.Hubs.Where(hub => hub.Type.Equals("WebSub", StringComparison.OrdinalIgnoreCase)))
            exported.Links.Add("hub", hub.Url);
        feed.Links.AddTo(exported.Links);
    }

    private static void Paging(FeedPaging paging, SyndicationFeed exported)
    {
        exported.Links.Add("current", paging.Current);
        exported.Links.Add("prev-archive", paging.PreviousArchive);
        exported.Links.Add("next-archive", paging.NextArchive);
        exported.Links.Add("first", paging.First);
        exported.Links.Add("previous", paging.Previous);
        exported.Links.Add("next", paging.Next);
        exported.Links.Add("last", paging.Last);
        if (paging.IsComplete)
            exported.ElementExtensions.Add(Vocabulary.HistoryNamespace, new ExtensionElement { Name = "complete" });
        if (paging.IsArchive)
            exported.ElementExtensions.Add(Vocabulary.HistoryNamespace, new ExtensionElement { Name = "archive" });
    }

    private static void Schedule(FeedSchedule schedule, SyndicationFeed exported)
    {
        // Syndication refuses what isn't whole minutes; so does our validator.
        if (schedule.TimeToLive is { } time && time >= TimeSpan.Zero && time.Ticks % TimeSpan.TicksPerMinute == 0)
            exported.TimeToLive = time;
        if (schedule.Period is not { } period)
            return;
        Add("updatePeriod", period.ToString().ToLowerInvariant());
        Add("updateFrequency", schedule.Frequency.ToString(CultureInfo.InvariantCulture));

        void Add(string name, string text) =>
            exported.ElementExtensions.Add(Vocabulary.PeriodNamespace, new ExtensionElement { Name = name, Text = text });
    }
}
