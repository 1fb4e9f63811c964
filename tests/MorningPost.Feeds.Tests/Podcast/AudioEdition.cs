using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Podcast;

/// <summary>A newsletter that is read aloud, and says all that a podcast can say.</summary>
internal static class AudioEdition
{
    public static PodcastShow Show { get; } = new()
    {
        Categories = [new PodcastCategory { Name = "News", Subcategories = ["Tech News", "Daily News"] }, "Technology", "Kids & Family"],
        IsExplicit = false,
        Owner = new PodcastOwner { Name = "The Morning Tensor & Co.", Email = "audio@morningtensor.example" },
        Image = new Uri("https://morningtensor.example/cover.jpg"),
        Author = "The Morning Tensor",
        Type = PodcastType.Episodic,
        Id = PodcastGuid.FromFeedUrl(new Uri("https://morningtensor.example/audio.xml")),
        Lock = new PodcastLock { IsLocked = true, Owner = "audio@morningtensor.example" },
        Medium = PodcastMedium.Newsletters,
        People =
        [
            new PodcastPerson
            {
                Name = "Ada Byron",
                Avatar = new Uri("https://morningtensor.example/ada.png"),
                Url = new Uri("https://morningtensor.example/ada"),
            },
        ],
    };

    public static PodcastEpisode Episode { get; } = new()
    {
        Title = "Small models & friends",
        Duration = TimeSpan.FromSeconds(432.4),
        Number = 7,
        Season = new PodcastSeason { Number = 2, Name = "The \"autumn\" issues" },
        Type = PodcastEpisodeType.Full,
        IsExplicit = true,
        Image = new Uri("https://morningtensor.example/2026/10/22/cover.jpg"),
        Transcripts =
        [
            new PodcastTranscript
            {
                Url = new Uri("https://cdn.morningtensor.example/7.vtt"),
                MediaType = "text/vtt",
                Language = "en",
                IsCaptions = true,
            },
            new PodcastTranscript { Url = new Uri("https://cdn.morningtensor.example/7.html"), MediaType = "text/html" },
        ],
        Chapters = new PodcastChapters { Url = new Uri("https://cdn.morningtensor.example/7.json") },
        Soundbites =
        [
            new PodcastSoundbite
            {
                StartTime = TimeSpan.FromSeconds(73),
                Duration = TimeSpan.FromSeconds(42.25),
                Title = "Why < 1 GB will do",
            },
            new PodcastSoundbite { StartTime = TimeSpan.Zero, Duration = TimeSpan.FromMinutes(1) },
        ],
        People =
        [
            new PodcastPerson { Name = "Ada Byron" },
            new PodcastPerson { Name = "Zoë Müller-Ōta", Role = "guest", Group = "cast", Url = new Uri("https://example.org/?zoe&co") },
        ],
    };

    public static Feed Feed { get; } = new()
    {
        Title = "The Morning Tensor, read aloud",
        Id = "tag:morningtensor.example,2026:audio",
        Url = new Uri("https://morningtensor.example/audio/"),
        FeedUrl = new Uri("https://morningtensor.example/audio.xml"),
        Description = "Every issue, read by its editor.",
        Language = "en",
        Updated = new DateTimeOffset(2026, 10, 22, 4, 30, 0, TimeSpan.Zero),
        Authors = [new FeedPerson { Name = "Ada Byron" }],
        Extensions = Show.ToExtensions(),
        Namespaces = PodcastExtensions.Namespaces,
    };

    public static IReadOnlyList<FeedItem> Items { get; } =
    [
        new FeedItem
        {
            Id = "tag:morningtensor.example,2026:audio/7",
            Url = new Uri("https://morningtensor.example/2026/10/22/audio"),
            Title = "7: Small models & friends",
            Summary = "The issue of the day, read aloud.",
            Published = new DateTimeOffset(2026, 10, 22, 4, 30, 0, TimeSpan.Zero),
            Attachments =
            [
                new FeedAttachment
                {
                    Url = new Uri("https://cdn.morningtensor.example/7.mp3"),
                    MediaType = "audio/mpeg",
                    Length = 6912000,
                    Duration = TimeSpan.FromSeconds(432),
                },
            ],
            Extensions = Episode.ToExtensions(),
        },
    ];
}
