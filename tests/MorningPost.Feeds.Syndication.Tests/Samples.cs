using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Tests;

/// <summary>A feed and an item with everything that Syndication can hold.</summary>
internal static class Samples
{
    private static readonly FeedNamespace Own = new() { Prefix = "x", Uri = "https://example.org/ns" };

    public static Feed Feed { get; } = new()
    {
        Id = "tag:example.org,2026:feed",
        Title = "List<string> & friends",
        Description = "What <b> is for, and &copy;",
        Url = new Uri("https://example.org/"),
        FeedUrl = new Uri("https://example.org/feed.xml"),
        Language = "pt-BR",
        Updated = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
        Authors =
        [
            new FeedPerson { Name = "Ada", Email = "ada@example.org", Url = new Uri("https://example.org/ada") },
            new FeedPerson { Name = "Bob" },
        ],
        Contributors = [new FeedPerson { Email = "c@example.org" }],
        Categories = [new FeedCategory { Term = "a", Scheme = new Uri("https://example.org/scheme"), Label = "A" }, "b"],
        Rights = "© 2026",
        License = new Uri("https://example.org/license"),
        Icon = new Uri("https://example.org/icon.png"),
        Logo = new FeedImage { Url = new Uri("https://example.org/logo.png") },
        Hubs = [new FeedHub { Url = new Uri("https://hub.example.org/") }],
        Links =
        [
            new FeedLink
            {
                Relation = "via",
                Url = new Uri("https://example.org/via"),
                MediaType = "text/html",
                Language = "de",
                Title = "Via",
            },
        ],
        Paging = new FeedPaging
        {
            IsArchive = true,
            Current = new Uri("https://example.org/feed.xml"),
            PreviousArchive = new Uri("https://example.org/1.xml"),
            NextArchive = new Uri("https://example.org/3.xml"),
        },
        Schedule = new FeedSchedule { TimeToLive = TimeSpan.FromMinutes(90), Period = FeedUpdatePeriod.Daily, Frequency = 2 },
        Extensions = [Extension],
    };

    public static FeedItem Item { get; } = new()
    {
        Id = "tag:example.org,2026:item",
        Url = new Uri("https://example.org/item"),
        ExternalUrl = new Uri("https://elsewhere.example/"),
        Title = "A < B & <b>C</b>",
        Summary = "1 < 2, AT&amp;T, <i>i</i>",
        Content = FeedContent.Html("<p>]]> &amp; <b>x</b></p>"),
        Published = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
        Updated = new DateTimeOffset(2026, 10, 23, 6, 30, 0, TimeSpan.FromHours(-5)),
        Authors = [new FeedPerson { Name = "Ada" }],
        Contributors = [new FeedPerson { Name = "Bob", Url = new Uri("https://example.org/bob") }],
        Categories = [new FeedCategory { Term = "c", Label = "C" }],
        Attachments =
        [
            new FeedAttachment { Url = new Uri("https://example.org/a.mp3"), MediaType = "audio/mpeg", Length = 1L << 40, Title = "Audio" },
            new FeedAttachment { Url = new Uri("https://example.org/b.pdf"), MediaType = "application/pdf" },
        ],
        Image = new FeedImage
        {
            Url = new Uri("https://example.org/a.png"),
            MediaType = "image/png",
            Width = 10,
            Height = 20,
            Length = 30,
            Alt = "Alt",
            Caption = "Caption",
        },
        Language = "de",
        Rights = "Free",
        License = new Uri("https://example.org/license"),
        CommentsUrl = new Uri("https://example.org/item#comments"),
        Source = new FeedSource
        {
            Title = "Other",
            FeedUrl = new Uri("https://other.example/feed"),
            Id = "urn:other",
            Url = new Uri("https://other.example/"),
            Updated = DateTimeOffset.UnixEpoch,
        },
        Links = [new FeedLink { Relation = "edit", Url = new Uri("https://example.org/edit") }],
        Extensions = [Extension],
    };

    public static FeedExtension Extension => new()
    {
        Namespace = Own,
        Attributes = [new ExtensionAttribute { Name = "etag", Value = "\"1\"" }],
        Elements =
        [
            new ExtensionElement
            {
                Name = "mixed",
                Attributes =
                [
                    new ExtensionAttribute { Name = "a", Value = "1\n2" },
                    new ExtensionAttribute { Name = "lang", Value = "de", Namespace = FeedNamespace.Xml },
                ],
                Nodes =
                [
                    new ExtensionText { Value = "one " },
                    new ExtensionElement
                    {
                        Name = "b",
                        Namespace = new FeedNamespace { Prefix = "y", Uri = "urn:y" },
                        Children =
                        [
                            new ExtensionElement { Name = "c" },
                            new ExtensionElement { Name = "d", Namespace = FeedNamespace.None },
                        ],
                    },
                    new ExtensionText { Value = " two & <three>" },
                ],
            },
            new ExtensionElement { Name = "empty" },
            new ExtensionElement
            {
                Name = "list",
                Children = [new ExtensionElement { Name = "e", Text = "1" }, new ExtensionElement { Name = "e", Text = " " }],
            },
        ],
    };
}
