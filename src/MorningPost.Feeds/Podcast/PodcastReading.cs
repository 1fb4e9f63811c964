using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>Elements of Apple's namespace and of Podcasting 2.0 as shows and episodes. What can't be understood is left out.</summary>
internal static class PodcastReading
{
    private static readonly PodcastShow NoShow = new() { Categories = [], IsExplicit = false, Owner = null };

    /// <summary>The show; null where the elements say nothing that it has a property for.</summary>
    public static PodcastShow? Show(IReadOnlyList<ExtensionElement> iTunes, IReadOnlyList<ExtensionElement> podcast)
    {
        var isExplicit = VocabularyText.ReadTruth(iTunes.TextOf("explicit"));
        var show = new PodcastShow
        {
            Categories = [.. iTunes.Named("category").Select(Category).OfType<PodcastCategory>()],
            IsExplicit = isExplicit ?? false,
            Owner = iTunes.Named("owner").Select(Owner).FirstOrDefault(owner => owner is not null),
            Image = Image(iTunes),
            Author = iTunes.TextOf("author"),
            Type = VocabularyText.ReadWord<PodcastType>(iTunes.TextOf("type")),
            Id = Guid.TryParseExact(podcast.TextOf("guid")?.Trim(), "D", out var guid) ? guid : null,
            Lock = podcast.Named("locked").Select(Lock).FirstOrDefault(found => found is not null),
            Medium = PodcastMediumJsonConverter.ReadWord(podcast.TextOf("medium")),
            Funding = [.. podcast.Named("funding").Select(Funding).OfType<PodcastFunding>()],
            NewFeedUrl = VocabularyText.ReadUrl(iTunes.TextOf("new-feed-url")),
            IsBlocked = IsBlocked(iTunes),
            People = People(podcast),
        };
        return show == NoShow && isExplicit is null ? null : show;
    }

    /// <summary>The episode; null where the elements say nothing that it has a property for.</summary>
    public static PodcastEpisode? Episode(IReadOnlyList<ExtensionElement> iTunes, IReadOnlyList<ExtensionElement> podcast)
    {
        var episode = new PodcastEpisode
        {
            Duration = VocabularyText.ReadTime(iTunes.TextOf("duration")) is { } time && time >= TimeSpan.FromSeconds(1) ? time : null,
            Title = iTunes.TextOf("title"),
            Number = VocabularyText.ReadSmall(iTunes.TextOf("episode")),
            Season = podcast.Named("season").Select(Season).FirstOrDefault(season => season is not null)
                ?? iTunes.Named("season").Select(Season).FirstOrDefault(season => season is not null),
            Type = VocabularyText.ReadWord<PodcastEpisodeType>(iTunes.TextOf("episodeType")),
            IsExplicit = VocabularyText.ReadTruth(iTunes.TextOf("explicit")),
            Image = Image(iTunes),
            IsBlocked = IsBlocked(iTunes),
            Transcripts = [.. podcast.Named("transcript").Select(Transcript).OfType<PodcastTranscript>()],
            Chapters = podcast.Named("chapters").Select(Chapters).FirstOrDefault(chapters => chapters is not null),
            Soundbites = [.. podcast.Named("soundbite").Select(Soundbite).OfType<PodcastSoundbite>()],
            People = People(podcast),
        };
        return episode == new PodcastEpisode() ? null : episode;
    }

    private static PodcastCategory? Category(ExtensionElement element) =>
        Blank.OrNull(element.GetAttribute("text")) is not { } name ? null : new PodcastCategory
        {
            Name = name,
            Subcategories =
                [.. element.Children.Named("category").Select(child => Blank.OrNull(child.GetAttribute("text"))).OfType<string>()],
        };

    /// <summary>Nothing but <c>Yes</c> blocks, says Apple.</summary>
    private static bool IsBlocked(IReadOnlyList<ExtensionElement> iTunes) =>
        "yes".Equals(iTunes.TextOf("block")?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static PodcastFunding? Funding(ExtensionElement element) =>
        Url(element) is { } url ? new PodcastFunding { Url = url, Title = Blank.OrNull(element.Text) } : null;

    private static PodcastOwner? Owner(ExtensionElement element) =>
        Address(element.Children.TextOf("email")) is { } email
            ? new PodcastOwner { Name = element.Children.TextOf("name"), Email = email }
            : null;

    private static PodcastLock? Lock(ExtensionElement element) =>
        VocabularyText.ReadTruth(element.Text) is { } isLocked
            ? new PodcastLock { IsLocked = isLocked, Owner = Address(element.GetAttribute("owner")) }
            : null;

    private static PodcastSeason? Season(ExtensionElement element) =>
        VocabularyText.ReadSmall(element.Text) is { } number
            ? new PodcastSeason { Number = number, Name = element.GetAttribute("name") }
            : null;

    private static List<PodcastPerson> People(IReadOnlyList<ExtensionElement> podcast) =>
    [
        .. podcast.Named("person").Where(person => !Blank.Is(person.Text)).Select(person => new PodcastPerson
        {
            Name = person.Text!,
            Role = person.GetAttribute("role"),
            Group = person.GetAttribute("group"),
            Avatar = VocabularyText.ReadUrl(person.GetAttribute("img")),
            Url = VocabularyText.ReadUrl(person.GetAttribute("href")),
        }),
    ];

    private static PodcastTranscript? Transcript(ExtensionElement element) =>
        Url(element) is not { } url || MediaType(element) is not { } type ? null : new PodcastTranscript
        {
            Url = url,
            MediaType = type,
            Language = element.GetAttribute("language") is { } language && LanguageTag.IsWellFormed(language) ? language : null,
            IsCaptions = element.GetAttribute("rel") == "captions",
        };

    private static PodcastChapters? Chapters(ExtensionElement element) =>
        Url(element) is { } url ? new PodcastChapters { Url = url, MediaType = MediaType(element) ?? PodcastChapters.JsonType } : null;

    private static PodcastSoundbite? Soundbite(ExtensionElement element) =>
        VocabularyText.ReadTime(element.GetAttribute("startTime")) is { } start
        && VocabularyText.ReadTime(element.GetAttribute("duration")) is { } duration && duration > TimeSpan.Zero
            ? new PodcastSoundbite { StartTime = start, Duration = duration, Title = element.Text }
            : null;

    private static Uri? Image(IReadOnlyList<ExtensionElement> iTunes) =>
        iTunes.Named("image").Select(image => VocabularyText.ReadUrl(image.GetAttribute("href"))).FirstOrDefault(url => url is not null);

    private static Uri? Url(ExtensionElement element) => VocabularyText.ReadUrl(element.GetAttribute("url"));

    private static string? MediaType(ExtensionElement element) =>
        element.GetAttribute("type") is { } type && Grammar.MediaType.IsWellFormed(type) ? type : null;

    private static string? Address(string? text) => text?.Trim() is { } email && EmailAddress.IsWellFormed(email) ? email : null;
}
