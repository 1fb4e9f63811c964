namespace MorningPost.Feeds.Interop;

/// <summary>A feed whose every text is one that breaks writers.</summary>
internal static class Hostile
{
    private static readonly string[] Texts =
    [
        "List<string> & \"q\" 'a' ]]> &copy; <b>x</b>",
        "&amp;amp; &#x26; &#38;lt; <p title='a>b'>not a tag</p> <!-- not a comment --> <![CDATA[ not a section ]]> ]] ]>",
        "\u202Bעברית\u202C \u2067العربية 12\u2069 \u200Fx\u200E \u202Eright to left\u202C",
        "👩‍👩‍👧‍👦 🏳️‍🌈 𝔘𝔫𝔦 日本語 e\u0301 नमस्ते",
        "CR LF\r\nCR\rLF\nTAB\tno-break\u00A0NEL\u0085separators\u2028\u2029end",
        "C0 \0\u0001\u0008\u000B\u000C\u000E\u001F DEL \u007F noncharacters \uFFFE\uFFFF end",
        "lone \uD800 and \uDC00, the wrong way round \uDC00\uD800, at the end \uD83D",
        " \t padded \r\n ",
        new string('&', 1500) + new string('<', 1500) + new string('漢', 1500),
    ];

    public static Feed Feed { get; } = new()
    {
        Id = "tag:example.org,2026:hostile",
        Title = string.Join(" | ", Texts),
        Description = string.Join(" / ", Texts),
        Url = new Uri("https://exämple.example/ü/道?q=a b&c=1;2&copy=3#f"),
        Language = "he",
        Rights = Texts[0],
        UserComment = Texts[0],
        Authors = [new FeedPerson { Name = Texts[0] }],
        Contributors = [new FeedPerson { Name = Texts[1] }],
        Categories = [.. Texts],
        Updated = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
    };

    public static IReadOnlyList<FeedItem> Items { get; } =
    [
        .. Texts.SelectMany(Of),
        Of(FeedContent.Html(string.Concat(Texts)), string.Join('-', Texts), 2 * Texts.Length),
    ];

    private static IEnumerable<FeedItem> Of(string text, int index) =>
        [Of(FeedContent.Html($"<p>{text}</p>{text}"), text, 2 * index), Of(FeedContent.Text(text), text, (2 * index) + 1)];

    private static FeedItem Of(FeedContent content, string text, int index) => new()
    {
        Id = "tag:example.org,2026:hostile&'" + index,
        Url = new Uri("https://exämple.example/ü b/" + index + "?q=道&copy=1;x"),
        Title = text,
        Summary = text,
        Content = content,
        Published = DateTimeOffset.UnixEpoch.AddTicks(index),
        Updated = new DateTimeOffset(9998, 12, 30, 23, 59, 59, TimeSpan.FromMinutes(-345)),
        Authors = [new FeedPerson { Name = text }, new FeedPerson { Name = "b" + text }],
        Contributors = [new FeedPerson { Name = text }],
        Categories = [text, new FeedCategory { Term = "b" + text, Scheme = new Uri("https://example.org/topics/"), Label = text }],
        Rights = text,
        Source = new FeedSource { Title = text, FeedUrl = new Uri("https://source.example/feed") },
        Image = new FeedImage { Url = new Uri("https://example.org/a.png"), Alt = text, Caption = text },
        Attachments =
        [
            new FeedAttachment { Url = new Uri("https://example.org/a.mp3?a=1&b=2"), MediaType = "audio/mpeg", Length = 0, Title = text },
            new FeedAttachment
            {
                Url = new Uri("https://example.org/b.mp3?a=1&b=2"),
                MediaType = "audio/mpeg",
                Title = text,
                Duration = TimeSpan.FromSeconds(90),
            },
        ],
        Links = [new FeedLink { Relation = "via", Url = new Uri("https://via.example/"), Title = text }],
    };
}
