using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Site.Words;

namespace MorningPost.Feeds.Site;

/// <summary>The words that a site says by itself, in one language. What an issue says is never touched.</summary>
/// <remarks>Plain text. Those of <see cref="Languages"/> are there; others are made by <c>with</c>, or whole.</remarks>
public sealed record SiteWords
{
    /// <summary>English, and what stands for every language that isn't there.</summary>
    public static SiteWords English => WordTable.Find("en");

    /// <summary>The languages that are there, as BCP 47 tags.</summary>
    public static IReadOnlyList<string> Languages => WordTable.Languages;

    /// <summary>The words of a language, or of the nearest that its tag begins with: <c>pt-BR</c> has those of <c>pt</c>.</summary>
    /// <param name="language">A BCP 47 tag; null where nobody knows.</param>
    /// <returns>The words; English ones, with dates that are read everywhere (<c>2026-10-22</c>), where there are none.</returns>
    public static SiteWords Of(string? language) => WordTable.Of(language);

    /// <summary>The link over everything else that leads past the masthead.</summary>
    public required string SkipToContent { get; init; }

    /// <summary>The list of all issues.</summary>
    public required string Archive { get; init; }

    /// <summary>The list of sections.</summary>
    public required string Sections { get; init; }

    /// <summary>The list of topics.</summary>
    public required string Topics { get; init; }

    /// <summary>The page that says how to subscribe, in the masthead.</summary>
    public required string Subscribe { get; init; }

    /// <summary>The links to the feeds.</summary>
    public required string Feeds { get; init; }

    /// <summary>The number of an issue, with <c>{0}</c> for it.</summary>
    public required string Number { get; init; }

    /// <summary>The contents of an issue.</summary>
    public required string InThisIssue { get; init; }

    /// <summary>The issues before this one.</summary>
    public required string EarlierIssues { get; init; }

    /// <summary>The issue before this one.</summary>
    public required string Previous { get; init; }

    /// <summary>The issue after this one.</summary>
    public required string Next { get; init; }

    /// <summary>What is over a part that somebody paid for.</summary>
    public required string Sponsored { get; init; }

    /// <summary>How long something takes to read, with <c>{0}</c> for the minutes.</summary>
    public required string Minutes { get; init; }

    /// <summary>Whom an issue is for that is for subscribers.</summary>
    public required string ForSubscribers { get; init; }

    /// <summary>The heading of the page that is shown where there is none.</summary>
    public required string NotFound { get; init; }

    /// <summary>What one can do there.</summary>
    public required string NotFoundHelp { get; init; }

    /// <summary>What a feed is, in three sentences.</summary>
    public required string AboutFeeds { get; init; }

    /// <summary>The heading over the code to scan.</summary>
    public required string OnYourPhone { get; init; }

    /// <summary>What the code to scan opens.</summary>
    public required string ScanHelp { get; init; }

    /// <summary>The heading over the file that has all feeds.</summary>
    public required string AllFeeds { get; init; }

    /// <summary>What the file is for.</summary>
    public required string AllFeedsHelp { get; init; }

    /// <summary>The heading over how a feed becomes a mail.</summary>
    public required string ByMail { get; init; }

    /// <summary>How services turn the feed into a mail.</summary>
    public required string ByMailHelp { get; init; }

    /// <summary>How rss2email does so on one's own machine; the commands follow.</summary>
    public required string ByRss2Email { get; init; }

    /// <summary>The feed of whole issues.</summary>
    public required string WholeIssues { get; init; }

    /// <summary>Days of the week, Sunday first.</summary>
    /// <exception cref="ArgumentException">There aren't seven.</exception>
    public required IReadOnlyList<string> Weekdays { get; init => field = Exactly(7, value); }

    /// <summary>Months as they are called alone.</summary>
    /// <exception cref="ArgumentException">There aren't twelve.</exception>
    public required IReadOnlyList<string> Months { get; init => field = Exactly(12, value); }

    /// <summary>Months as they are called in a date, where that is another form. <see cref="Months"/> when null.</summary>
    /// <exception cref="ArgumentException">There aren't twelve.</exception>
    public IReadOnlyList<string>? MonthsInDates { get; init => field = value is null ? null : Exactly(12, value); }

    /// <summary>A date, with <c>{weekday}</c>, <c>{day}</c>, <c>{month}</c>, <c>{month:n}</c> (its number) and <c>{year}</c>.</summary>
    public required string Date { get; init; }

    /// <summary>A month of a year, with <c>{month}</c>, <c>{month:n}</c> and <c>{year}</c>.</summary>
    public required string MonthOfYear { get; init; }

    /// <summary>All of it, for a fingerprint.</summary>
    internal byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, WordsJsonContext.Default.SiteWords);

    private static IReadOnlyList<string> Exactly(int count, IReadOnlyList<string> value) => value is not null && value.Count == count
        ? ValueList.Of(value)
        : throw new ArgumentException($"There must be {count}.", nameof(value));
}
