namespace MorningPost.Feeds.Start;

/// <summary>A post of a blog, as an application has it.</summary>
internal sealed record Post(string Id, string Title, Uri Url, string Summary, string Html, DateTimeOffset Published, string Category)
{
    public static Post[] Fifty()
    {
        var posts = new Post[50];
        for (var number = 0; number < posts.Length; number++)
        {
            posts[number] = new Post(
                $"tag:example.org,2026:{number}",
                $"Post {number} & what came of it",
                new Uri($"https://example.org/posts/{number}"),
                "Water just off the boil, three minutes, and a look at the logs.",
                "<p>Water just off the boil, <em>three minutes</em>, and a look at the <a href=\"https://example.org/logs\">logs</a>.</p>",
                new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddDays(-number),
                "tea");
        }

        return posts;
    }
}
