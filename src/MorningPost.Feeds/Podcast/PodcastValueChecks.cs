using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Podcast;

/// <summary>Values of shows and episodes, by the names of their JSON.</summary>
internal static class PodcastValueChecks
{
    private const int LongName = 255;
    private const int LongLabel = 128;

    public static void Check(Findings findings, PodcastShow show)
    {
        for (var i = 0; i < show.Categories.Count; i++)
        {
            findings.Enter("categories", i);
            Category(findings, show.Categories[i]);
            findings.Leave();
        }

        if (show.Owner is { } owner)
        {
            findings.Enter("owner");
            VocabularyValues.Short(findings, "name", owner.Name, LongName);
            Address(findings, "email", owner.Email, isRequired: true);
            findings.Leave();
        }

        VocabularyValues.Short(findings, "author", show.Author, LongName);
        ValueChecks.Web(findings, "image", show.Image);
        ValueChecks.Web(findings, "newFeedUrl", show.NewFeedUrl);
        for (var i = 0; i < show.Funding.Count; i++)
        {
            findings.Enter("funding", i);
            VocabularyValues.Url(findings, "url", show.Funding[i].Url);
            VocabularyValues.Short(findings, "title", show.Funding[i].Title, LongLabel);
            findings.Leave();
        }

        findings.Enter("locked");
        Address(findings, "owner", show.Lock?.Owner, isRequired: false);
        findings.Leave();
        People(findings, show.People);
    }

    public static void Check(Findings findings, PodcastEpisode episode)
    {
        VocabularyValues.Positive(findings, "duration", episode.Duration);
        VocabularyValues.Short(findings, "title", episode.Title, LongName);
        VocabularyValues.Positive(findings, "number", episode.Number);
        ValueChecks.Web(findings, "image", episode.Image);
        if (episode.Season is { } season)
        {
            findings.Enter("season");
            VocabularyValues.Positive<int>(findings, "number", season.Number);
            VocabularyValues.Short(findings, "name", season.Name, LongLabel);
            findings.Leave();
        }

        for (var i = 0; i < episode.Transcripts.Count; i++)
        {
            findings.Enter("transcripts", i);
            VocabularyValues.Url(findings, "url", episode.Transcripts[i].Url);
            ValueChecks.MediaType(findings, "type", episode.Transcripts[i].MediaType ?? "");
            ValueChecks.Language(findings, episode.Transcripts[i].Language);
            findings.Leave();
        }

        if (episode.Chapters is { } chapters)
        {
            findings.Enter("chapters");
            VocabularyValues.Url(findings, "url", chapters.Url);
            ValueChecks.MediaType(findings, "type", chapters.MediaType);
            findings.Leave();
        }

        for (var i = 0; i < episode.Soundbites.Count; i++)
        {
            findings.Enter("soundbites", i);
            VocabularyValues.NotNegative(findings, "start_time", episode.Soundbites[i].StartTime);
            VocabularyValues.Positive(findings, "duration", episode.Soundbites[i].Duration);
            VocabularyValues.Short(findings, "title", episode.Soundbites[i].Title, LongLabel);
            findings.Leave();
        }

        People(findings, episode.People);
    }

    private static void Category(Findings findings, PodcastCategory category)
    {
        VocabularyValues.Required(findings, "name", category.Name);
        for (var i = 0; i < category.Subcategories.Count; i++)
        {
            findings.Enter("subcategories", i);
            if (Blank.Is(category.Subcategories[i]))
                findings.Add(ExtensionRules.Required, null, "it is blank.");
            findings.Leave();
        }
    }

    private static void People(Findings findings, IReadOnlyList<PodcastPerson> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            findings.Enter("people", i);
            VocabularyValues.Required(findings, "name", people[i].Name, LongLabel);
            ValueChecks.Web(findings, "avatar", people[i].Avatar);
            ValueChecks.Web(findings, "url", people[i].Url);
            findings.Leave();
        }
    }

    private static void Address(Findings findings, string property, string? address, bool isRequired)
    {
        if (address is null ? isRequired : !EmailAddress.IsWellFormed(address))
            findings.Add(ItemRules.Email, property, $"\"{address}\" is no e-mail address.");
    }
}
