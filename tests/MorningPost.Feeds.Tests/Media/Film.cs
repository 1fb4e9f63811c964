using MorningPost.Feeds.Media;

namespace MorningPost.Feeds.Tests.Media;

/// <summary>An item that says all that can be said about media.</summary>
internal static class Film
{
    public static MediaDetails Details { get; } = new()
    {
        Title = "Harbour at dawn & the night before",
        Description = "Two ships meet where the <old> pier was.",
        Keywords = ["harbour", "ships & piers", "dawn"],
        Thumbnails =
        [
            new MediaThumbnail { Url = new Uri("https://cdn.example.org/harbour/poster.jpg"), Width = 320, Height = 180 },
            new MediaThumbnail
            {
                Url = new Uri("https://cdn.example.org/harbour/0205.jpg"),
                Width = 320,
                Height = 180,
                Time = TimeSpan.FromSeconds(125.5),
            },
        ],
        Credits =
        [
            new MediaCredit { Name = "Ada Byron", Role = "director" },
            new MediaCredit { Name = "Zoë Müller-Ōta", Role = "host", Scheme = "https://example.org/roles" },
            new MediaCredit { Name = "Harbour & Sons" },
        ],
        Copyright = "© 2026 Harbour & Sons",
        CopyrightUrl = new Uri("https://example.org/terms?a=1&b=2"),
        Player = new MediaPlayer { Url = new Uri("https://example.org/play/harbour"), Width = 640, Height = 360 },
        Ratings = [MediaRating.NonAdult, new MediaRating("pg-13", "urn:mpaa")],
        Restriction = new MediaRestriction { Relationship = MediaRelationship.Deny, Countries = ["fr", "de"] },
        Groups =
        [
            new MediaGroup
            {
                Title = "The film",
                Contents =
                [
                    new MediaContent
                    {
                        Url =
                            new Uri("https://cdn.example.org/harbour/1080.mp4"), MediaType =
                                "video/mp4", Medium = MediaMedium.Video, IsDefault = true,
                        Length =
                            48_000_000, Bitrate =
                                2500, Width = 1920, Height = 1080, Duration = TimeSpan.FromSeconds(153.25), Language = "en",
                    },
                    new MediaContent
                    {
                        Url = new Uri("https://cdn.example.org/harbour/360.webm"), MediaType = "video/webm", Medium = MediaMedium.Video,
                        Bitrate = 512.5m, Width = 640, Height = 360, Language = "de-AT", Title = "Der Film",
                    },
                ],
            },
        ],
    };

    public static FeedItem Item { get; } = new()
    {
        Id = "tag:example.org,2026:harbour",
        Url = new Uri("https://example.org/harbour"),
        Title = "Harbour at dawn",
        Summary = "A film, and how it was made.",
        Published = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
        Image = new FeedImage
        {
            Url = new Uri("https://cdn.example.org/harbour/lead.jpg"),
            Alt = "A ship",
            Width = 1200,
            Height = 630,
            MediaType = "image/jpeg",
        },
        Attachments =
        [
            new FeedAttachment
            {
                Url = new Uri("https://cdn.example.org/harbour/720.mp4"),
                MediaType = "video/mp4",
                Length = 24_000_000,
                Duration = TimeSpan.FromSeconds(153),
            },
            new FeedAttachment
            {
                Url = new Uri("https://cdn.example.org/harbour/script.pdf"),
                MediaType = "application/pdf",
                Length = 80_000,
                Title = "The script",
            },
            new FeedAttachment
            {
                Url = new Uri("https://cdn.example.org/harbour/poster.png"),
                MediaType = "image/png",
                Length = 900_000,
                Title = "The poster",
            },
        ],
        Extensions = [Details.ToExtension()],
    };
}
