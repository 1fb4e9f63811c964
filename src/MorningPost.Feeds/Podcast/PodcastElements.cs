using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Podcast;

/// <summary>Shows and episodes as elements of Apple's namespace and of Podcasting 2.0.</summary>
internal static class PodcastElements
{
    public static IReadOnlyList<ExtensionElement> ITunes(PodcastShow show)
    {
        var elements = new List<ExtensionElement>();
        elements.AddText("author", show.Author);
        elements.AddRange(show.Categories.Select(Category));
        elements.AddText("explicit", VocabularyText.Of(show.IsExplicit));
        AddImage(elements, show.Image);
        if (show.Owner is { } owner)
        {
            var children = new List<ExtensionElement>();
            children.AddText("name", owner.Name);
            children.AddText("email", owner.Email);
            elements.Add(ExtensionElements.Of("owner", children));
        }

        elements.AddText("type", VocabularyText.Of(show.Type));
        elements.AddText("new-feed-url", VocabularyText.Of(show.NewFeedUrl));
        elements.AddText("block", show.IsBlocked ? "Yes" : null);
        return elements;
    }

    public static IReadOnlyList<ExtensionElement> Podcast(PodcastShow show)
    {
        var elements = new List<ExtensionElement>();
        elements.AddText("guid", show.Id?.ToString());
        if (show.Lock is { } padlock)
            elements.Add(ExtensionElements.Of("locked", padlock.IsLocked ? "yes" : "no", ("owner", padlock.Owner)));
        elements.AddText("medium", PodcastMediumJsonConverter.WordOf(show.Medium));
        elements.AddRange(show.Funding.Select(Funding));
        elements.AddRange(show.People.Select(Person));
        return elements;
    }

    public static IReadOnlyList<ExtensionElement> ITunes(PodcastEpisode episode)
    {
        var elements = new List<ExtensionElement>();
        elements.AddText("title", episode.Title);
        elements.AddText("duration", VocabularyText.Seconds(episode.Duration));
        elements.AddText("episode", VocabularyText.Of(episode.Number));
        elements.AddText("season", VocabularyText.Of(episode.Season?.Number));
        elements.AddText("episodeType", VocabularyText.Of(episode.Type));
        if (episode.IsExplicit is { } isExplicit)
            elements.AddText("explicit", VocabularyText.Of(isExplicit));
        AddImage(elements, episode.Image);
        elements.AddText("block", episode.IsBlocked ? "Yes" : null);
        return elements;
    }

    public static IReadOnlyList<ExtensionElement> Podcast(PodcastEpisode episode)
    {
        var elements = new List<ExtensionElement>();
        if (episode.Season is { Name: { } name } season)
            elements.Add(ExtensionElements.Of("season", VocabularyText.Of(season.Number), ("name", name)));
        elements.AddRange(episode.Transcripts.Select(Transcript));
        if (episode.Chapters is { } chapters)
            elements.Add(Chapters(chapters));
        elements.AddRange(episode.Soundbites.Select(Soundbite));
        elements.AddRange(episode.People.Select(Person));
        return elements;
    }

    private static void AddImage(List<ExtensionElement> elements, Uri? url)
    {
        if (url is not null)
            elements.Add(ExtensionElements.Of("image", text: null, ("href", VocabularyText.Of(url))));
    }

    private static ExtensionElement Category(PodcastCategory category) =>
        ExtensionElements.Of(
            "category",
            [.. category.Subcategories.Select(name => ExtensionElements.Of("category", text: null, ("text", name)))],
            ("text", category.Name));

    private static ExtensionElement Person(PodcastPerson person) => ExtensionElements.Of(
        "person",
        person.Name,
        ("role", person.Role),
        ("group", person.Group),
        ("img", VocabularyText.Of(person.Avatar)),
        ("href", VocabularyText.Of(person.Url)));

    private static ExtensionElement Funding(PodcastFunding funding) =>
        ExtensionElements.Of("funding", funding.Title, ("url", VocabularyText.Of(funding.Url)));

    private static ExtensionElement Chapters(PodcastChapters chapters) =>
        ExtensionElements.Of("chapters", text: null, ("url", VocabularyText.Of(chapters.Url)), ("type", chapters.MediaType));

    private static ExtensionElement Transcript(PodcastTranscript transcript) => ExtensionElements.Of(
        "transcript",
        text: null,
        ("url", VocabularyText.Of(transcript.Url)),
        ("type", transcript.MediaType),
        ("language", transcript.Language),
        ("rel", transcript.IsCaptions ? "captions" : null));

    private static ExtensionElement Soundbite(PodcastSoundbite soundbite) => ExtensionElements.Of(
        "soundbite",
        soundbite.Title,
        ("startTime", VocabularyText.Seconds(soundbite.StartTime)),
        ("duration", VocabularyText.Seconds(soundbite.Duration)));
}
