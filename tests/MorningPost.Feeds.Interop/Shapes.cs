namespace MorningPost.Feeds.Interop;

/// <summary>Every way to have or not to have a title, a summary, a body, a picture and files.</summary>
internal static class Shapes
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    private static readonly string?[] Titles = ["A title", null];

    private static readonly string?[] Summaries = ["A summary, 1 < 2 & 3", null];

    private static readonly FeedContent?[] Contents =
    [
        FeedContent.Html("<p>A body, 1 &lt; 2 &amp; 3</p>"),
        FeedContent.Text("A body, 1 < 2 & 3"),
        null,
    ];

    private static readonly FeedImage Image = new()
    {
        Url = new Uri("https://example.org/a.png"),
        Alt = "What the picture shows",
        Caption = "What stands below it",
    };

    private static readonly FeedAttachment[] Attachments =
    [
        new() { Url = new Uri("https://example.org/a.mp3"), MediaType = "audio/mpeg", Title = "What the first file is called" },
        new()
        {
            Url = new Uri("https://example.org/a.pdf"),
            MediaType = "application/pdf",
            Length = 1L << 40,
            Title = "What the second file is called",
        },
    ];

    public static IReadOnlyList<FeedItem> Items { get; } =
    [
        .. from title in Titles
           from summary in Summaries
           from content in Contents
           where title is not null || summary is not null || content is not null
           from media in Enumerable.Range(0, 4)
           select Of(title, summary, content, hasImage: media % 2 == 1, hasFiles: media > 1),
    ];

    private static FeedItem Of(string? title, string? summary, FeedContent? content, bool hasImage, bool hasFiles)
    {
        var shape = string.Join(
            '-',
            title is null ? "untitled" : "titled",
            summary is null ? "bare" : "summed-up",
            content is null ? "empty" : content.IsHtml ? "html" : "text",
            hasImage,
            hasFiles);
        return new FeedItem
        {
            Id = "tag:example.org,2026:" + shape,
            Url = new Uri("https://example.org/" + shape),
            Title = title,
            Summary = summary,
            Content = content,
            Published = hasImage ? Noon : null,
            Updated = hasImage && hasFiles ? null : Noon.AddMilliseconds(250),
            Image = hasImage ? Image : null,
            Attachments = hasFiles ? Attachments : [],
        };
    }
}
