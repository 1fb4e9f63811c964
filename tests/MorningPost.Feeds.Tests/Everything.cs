using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests;

/// <summary>Models that use everything there is, each property at least once.</summary>
internal static class Everything
{
    public static readonly FeedNamespace Weather = new()
    {
        Prefix = "weather",
        Uri = "https://weather.example/ns",
        JsonName = "_weather",
        About = new Uri("https://weather.example/ns"),
    };

    public static Feed Feed { get; } = new()
    {
        Title = "Everything at once",
        Id = "tag:everything.example,2026:feed",
        Url = new Uri("https://everything.example/"),
        FeedUrl = new Uri("https://everything.example/feed"),
        Description = "A feed that says all that a feed can say: <tags>, & \"quotes\"",
        Language = "en-GB",
        Updated = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        Authors =
        [
            new FeedPerson
            {
                Name = "Ada Byron",
                Email = "ada@everything.example",
                Url = new Uri("https://everything.example/ada"),
                Avatar = new Uri("https://everything.example/ada.png"),
            },
        ],
        Contributors = [new FeedPerson { Name = "Charles B." }],
        Categories =
        [
            "News",
            new FeedCategory { Term = "ai", Scheme = new Uri("https://everything.example/topics/"), Label = "Artificial intelligence" },
        ],
        Rights = "© 2026 Everything & Co.",
        License = new Uri("https://creativecommons.org/licenses/by/4.0/"),
        Icon = new Uri("https://everything.example/icon.png"),
        Favicon = new Uri("https://everything.example/favicon.png"),
        Logo = new FeedImage
        {
            Url = new Uri("https://everything.example/logo.png"),
            Alt = "Everything",
            Width = 144,
            Height = 72,
            MediaType = "image/png",
        },
        Hubs = [new FeedHub { Url = new Uri("https://hub.everything.example/") }],
        Links =
        [
            new FeedLink
            {
                Relation = "related",
                Url = new Uri("https://friend.example/"),
                MediaType = "text/html",
                Language = "fr",
                Title = "A friend",
            },
        ],
        Paging = new FeedPaging
        {
            PreviousArchive = new Uri("https://everything.example/archive/0002"),
            Current = new Uri("https://everything.example/feed"),
        },
        Schedule = new FeedSchedule { TimeToLive = TimeSpan.FromHours(1), Period = FeedUpdatePeriod.Daily, Frequency = 2 },
        UserComment = "This is a feed: put its address into a feed reader.",
        Extensions =
        [
            new FeedExtension
            {
                Namespace = Weather,
                Elements = [new ExtensionElement { Name = "station", Text = "Eskerby & Ravnsborg" }],
                Json = Parse("""{"station":"Eskerby & Ravnsborg"}"""),
            },
        ],
        Namespaces = [Weather],
    };

    public static IReadOnlyList<FeedItem> Items { get; } =
    [
        new FeedItem
        {
            Id = "tag:everything.example,2026:all",
            Url = new Uri("https://everything.example/all"),
            ExternalUrl = new Uri("https://elsewhere.example/thing?a=1&b=2"),
            Title = "List<string> & \"q\" 'a' ]]> &copy; <b>x</b>",
            Summary = "A summary: 1 < 2 & 3 > 2, <i>literally</i>",
            Content = FeedContent.Html(
                "<p>A body with an <a href=\"https://elsewhere.example/?a=1&amp;b=2\">address</a>, <code>a[b[0]]&gt;c</code> and 👩‍👩‍👧‍👦.</p>"),
            Published = new DateTimeOffset(2026, 11, 20, 9, 15, 30, TimeSpan.FromMinutes(345)),
            Updated = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(1)),
            Authors =
            [
                new FeedPerson { Name = "Ada Byron", Email = "ada@everything.example", Url = new Uri("https://everything.example/ada") },
                new FeedPerson { Name = "Zoë Müller-Ōta", Avatar = new Uri("https://everything.example/zoe.png") },
            ],
            Contributors = [new FeedPerson { Name = "Editor & Sons" }],
            Categories =
            [
                "R&D",
                new FeedCategory { Term = "ml", Scheme = new Uri("https://everything.example/topics/"), Label = "Machine learning" },
            ],
            Attachments =
            [
                new FeedAttachment
                {
                    Url = new Uri("https://cdn.everything.example/a.mp3"),
                    MediaType = "audio/mpeg",
                    Length = 6912000,
                    Duration = TimeSpan.FromSeconds(432),
                    Title = "Read aloud",
                },
                new FeedAttachment
                {
                    Url = new Uri("https://cdn.everything.example/a.ogg"),
                    MediaType = "audio/ogg",
                    Length = 5120000,
                    Duration = TimeSpan.FromSeconds(432),
                    Title = "Read aloud",
                },
            ],
            Image = new FeedImage
            {
                Url = new Uri("https://everything.example/lead.jpg"),
                Alt = "A lead picture",
                Caption = "Taken on a Monday",
                Width = 1200,
                Height = 630,
                MediaType = "image/jpeg",
                Length = 88123,
            },
            BannerImage = new Uri("https://everything.example/banner.jpg"),
            Language = "de-AT",
            Rights = "Nobody's",
            License = new Uri("https://creativecommons.org/publicdomain/zero/1.0/"),
            CommentsUrl = new Uri("https://everything.example/all#comments"),
            Source = new FeedSource
            {
                Title = "Where it came from",
                FeedUrl = new Uri("https://source.example/feed"),
                Id = "tag:source.example,2026:feed",
                Url = new Uri("https://source.example/"),
                Updated = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
            },
            Links = [new FeedLink { Relation = "via", Url = new Uri("https://via.example/"), Title = "Found here" }],
            Extensions =
            [
                new FeedExtension
                {
                    Namespace = Weather,
                    Elements =
                    [
                        new ExtensionElement
                        {
                            Name = "reading",
                            Attributes = [new ExtensionAttribute { Name = "unit", Value = "\"°C\" & more" }],
                            Children = [new ExtensionElement { Name = "value", Text = "-4.5" }],
                        },
                    ],
                    Json = Parse("""{"unit":"°C","value":-4.5}"""),
                },
            ],
        },
        new FeedItem
        {
            Id = "https://everything.example/text",
            Url = new Uri("https://everything.example/text"),
            Content = FeedContent.Text("Plain text, of two lines\nwith <b>no</b> markup & no title. 日本語 العربية עברית"),
            Published = new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero),
        },
        new FeedItem
        {
            Id = "tag:everything.example,2026:gone",
            Retraction = new FeedRetraction { When = new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero), Reason = "It was <wrong>" },
        },
    ];

    public static Newsletter Newsletter { get; } = new()
    {
        Id = "tag:everything.example,2026:newsletter",
        Title = "The Everything Post",
        Tagline = "All of it, & then some",
        Description = "One of each",
        Language = "en",
        Url = new Uri("https://everything.example/"),
        Editors = [new FeedPerson { Name = "Ada Byron", Email = "ada@everything.example" }],
        Rights = "© 2026",
        License = new Uri("https://creativecommons.org/licenses/by/4.0/"),
        Logo = new FeedImage
        {
            Url = new Uri("https://everything.example/logo.png"),
            Alt = "The Everything Post",
            Width = 144,
            Height = 72,
        },
        Icon = new Uri("https://everything.example/icon.png"),
        Topics = ["News"],
        Subscribe = new SubscribeCall
        {
            Url = new Uri("https://everything.example/subscribe"),
            Title = "Get it",
            Pitch = "Free & <weekly>.",
            Label = "Go",
            Image = new FeedImage
            {
                Url = new Uri("https://everything.example/scan.png"),
                Alt = "A code to scan",
                Width = 240,
                Height = 240,
            },
        },
        Hub = new Uri("https://hub.everything.example/"),
    };

    public static Issue Issue { get; } = new()
    {
        Id = "2026-11-20",
        Number = 7,
        Title = "One of everything, 1 < 2",
        Standfirst = "A short issue & a whole one.",
        Url = new Uri("https://everything.example/2026/11/20/"),
        CommentsUrl = new Uri("https://everything.example/2026/11/20/#comments"),
        Episode = new PodcastEpisode
        {
            Duration = TimeSpan.FromMinutes(3),
            Title = "One of everything",
            Number = 7,
            Season = new PodcastSeason { Number = 1 },
            Type = PodcastEpisodeType.Bonus,
            IsExplicit = false,
        },
        Published = new DateTimeOffset(2026, 11, 20, 6, 30, 0, TimeSpan.FromHours(1)),
        Updated = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)),
        Language = "en-GB",
        Authors = [new FeedPerson { Name = "Ada Byron", Url = new Uri("https://everything.example/ada") }, new FeedPerson { Name = "Zoë" }],
        Image = new FeedImage
        {
            Url = new Uri("https://everything.example/lead.jpg"),
            Alt = "A \"lead\" picture",
            Caption = "Monday & Tuesday",
            Width = 1200,
            Height = 630,
            MediaType = "image/jpeg",
        },
        Topics =
        [
            "R&D",
            new FeedCategory { Term = "ml", Scheme = new Uri("https://everything.example/topics/"), Label = "Machine learning" },
        ],
        Attachments =
        [
            new FeedAttachment
            {
                Url = new Uri("https://cdn.everything.example/7.mp3"),
                MediaType = "audio/mpeg",
                Length = 1000,
                Duration = TimeSpan.FromMinutes(3),
            },
        ],
        Sections =
        [
            new ArticleSection
            {
                Key = "lead",
                Articles =
                [
                    new Article
                    {
                        Key = "small",
                        Headline = "List<string> & friends",
                        Standfirst = "What a \"generic\" is.",
                        Body = RichText.Plain("First paragraph,\nwith a line break.", "Second: a]]>b, 日本語, 👩‍🔬."),
                        Authors = [new FeedPerson { Name = "Zoë", Url = new Uri("https://everything.example/zoe") }],
                        Image = new FeedImage { Url = new Uri("https://everything.example/small.png"), Alt = "Small" },
                        Topics = ["types"],
                    },
                    new Article
                    {
                        Key = "html",
                        Headline = "In HTML",
                        Body = RichText.FromHtml("<p>Ready <em>made</em>.</p>"),
                        Url = new Uri("https://everything.example/html"),
                    },
                ],
            },
            new MetricsSection
            {
                Key = "figures",
                Title = "Figures",
                Intro = "Counted on Friday.",
                Metrics =
                [
                    new Metric { Label = "Parameters", Value = 270_000_000, Unit = "parameters" },
                    new Metric { Label = "Stars", Value = 156300, Text = "156.3K", Change = 1200 },
                    new Metric { Label = "Loss", Value = -0.125m, Change = -0.5m, Unit = "nats" },
                ],
            },
            new ToolsSection
            {
                Key = "tools",
                Title = "Tools of the Week",
                Intro = "One is enough.",
                Tools =
                [
                    new Tool
                    {
                        Key = "hammer",
                        Name = "Hammer<T>", Description = "Drives nails & screws.", Url = new Uri(
                            "https://tools.example/hammer"), Tags = ["hand", "steel"],
                    },
                ],
            },
            new TrendingSection
            {
                Key = "trending",
                Title = "Trending",
                MoversTitle = "Biggest Movers",
                Boards =
                [
                    new TrendingBoard
                    {
                        Key = "models",
                        Title = "Models",
                        Caption = "This week",
                        Url = new Uri("https://board.example/"),
                        Entries =
                        [
                            new TrendingEntry
                            {
                                Key = "one",
                                Name = "one",
                                Rank = 1,
                                Description = "First & best",
                                Url = new Uri("https://board.example/one"),
                                Metrics = [new Metric { Label = "Downloads", Value = 1234567 }],
                            },
                            new TrendingEntry
                            {
                                Key = "two",
                                Name = "two",
                                Rank = 2,
                                Url = new Uri("https://board.example/two"),
                                Metrics = [new Metric { Label = "Stars", Value = 99, Text = "99 ⭐" }],
                            },
                        ],
                    },
                ],
                Movers =
                [
                    new Mover { Name = "one", Url = new Uri("https://board.example/one"), Metric = "downloads", From = 12400, To = 18900 },
                    new Mover { Name = "two", Metric = "stars", From = 120, To = 99 },
                ],
            },
            new ReadingListSection
            {
                Key = "reading",
                Title = "Weekend Reading",
                Items =
                [
                    new ReadingItem
                    {
                        Key = "paper",
                        Title = "A <Paper>",
                        Summary = "Long & good.",
                        Url = new Uri("https://read.example/paper"),
                        Kind = "paper",
                        Author = "N. N.",
                        Minutes = 20,
                    },
                ],
            },
            new HtmlSection { Key = "extra", Title = "Extra", Html = "<p>Anything <strong>else</strong>.</p>" },
            .. NewerKinds,
        ],
    };

    /// <summary>What was added to the issue model after its first version.</summary>
    private static IReadOnlyList<Section> NewerKinds =>
    [
        new TextSection
        {
            Key = "note",
            Title = "From the editor",
            Text = RichText.FromHtml("<p>A <a href=\"https://everything.example/poll\">poll</a> &amp; its result.</p>"),
        },
        new ReadingListSection
        {
            Key = "top",
            Title = "Top stories",
            Ordered = true,
            Sponsor = new Sponsor { Name = "Paper & Sons", Url = new Uri("https://sponsor.example/?a=1&b=2"), Label = "Presented by" },
            Items =
            [
                new ReadingItem
                {
                    Key = "link",
                    Title = "A link",
                    Url = new Uri("https://read.example/link"),
                    Summary = RichText.FromHtml("<p>With <em>emphasis</em> and <a href=\"https://read.example/more\">more</a>.</p>"),
                    Source = "The Source",
                    PaidMark = "paid",
                    Image = new FeedImage { Url = new Uri("https://read.example/thumb.png"), Alt = "A thumbnail" },
                    DiscussionUrl = new Uri("https://talk.example/1"),
                    DiscussionLabel = "42 comments",
                    Topics = ["links"],
                },
                new ReadingItem { Key = "book", Title = "A book without an address", Summary = RichText.Plain("One.", "Two.") },
                new ReadingItem
                {
                    Key = "ad",
                    Title = "Buy this",
                    DiscussionUrl = new Uri("https://talk.example/2"),
                    Sponsor = new Sponsor { Name = "ACME" },
                },
            ],
        },
        new TrendingSection
        {
            Key = "movers",
            Movers =
            [
                new Mover { Name = "Words", Metric = "stars", FromText = "few", ToText = "many", ChangeText = "+52 %" },
                new Mover { Name = "Only a change", Metric = "stars", ChangeText = "doubled" },
            ],
        },
        new TrendingSection
        {
            Key = "repositories",
            Boards =
            [
                new TrendingBoard
                {
                    Key = "list",
                    Title = "Repositories",
                    Entries =
                    [
                        new TrendingEntry
                        {
                            Key = "a",
                            Description = "owner/repo: has no name of its own",
                            Url = new Uri("https://code.example/a"),
                        },
                        new TrendingEntry
                        {
                            Key = "b",
                            Name = "Tied",
                            Rank = 1,
                            Metrics = [new Metric { Label = "Heat", Text = "high", ChangeText = "rising" }],
                        },
                        new TrendingEntry { Key = "c", Name = "Third" },
                    ],
                },
            ],
        },
        new ListingsSection
        {
            Key = "events",
            Title = "Events & jobs",
            Listings =
            [
                new Listing
                {
                    Key = "meetup",
                    Title = "Meetup",
                    Url = new Uri("https://events.example/meetup"),
                    Starts = new DateTimeOffset(2026, 12, 1, 18, 30, 0, TimeSpan.FromHours(1)),
                    Ends = new DateTimeOffset(2026, 12, 1, 21, 0, 0, TimeSpan.FromHours(1)),
                    TimeZone = "Europe/Berlin",
                    Where = "Berlin",
                    Facts = [new ListingFact { Label = "Price", Text = "free" }],
                    Description = "Bring <code> & friends.",
                    Image = new FeedImage { Url = new Uri("https://events.example/hall.jpg"), Alt = "The hall" },
                    Topics = ["events"],
                },
                new Listing
                {
                    Key = "job",
                    Title = "Typesetter",
                    Starts = new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.FromHours(-5)),
                    Sponsor = new Sponsor { Name = "Print Ltd", Label = "Ad:" },
                },
                new Listing { Key = "ad", Title = "Press for sale", WhenText = "any time", Where = "Ravnsborg" },
            ],
        },
        new QuoteSection
        {
            Key = "quote",
            Text = "Fewer words.",
            Author = "N. N.",
            Source = "A talk",
            Url = new Uri("https://talk.example/few"),
        },
        new GallerySection
        {
            Key = "pictures",
            Pictures =
            [
                new Picture
                {
                    Key = "video",
                    Image = new FeedImage
                    {
                        Url = new Uri("https://video.example/still.jpg"),
                        Alt = "A still",
                        Caption = "Three minutes",
                        Width = 640,
                        Height = 360,
                    },
                    Url = new Uri("https://video.example/1"),
                },
            ],
        },
    ];

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
