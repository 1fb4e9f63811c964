using MorningPost.Feeds;

namespace PublishArchive.Import;

/// <summary>Substack's export: <c>posts.csv</c> says what posts there are, <c>posts/ID.html</c> holds their bodies.</summary>
internal static class SubstackExport
{
    private const string List = "posts.csv";

    /// <summary>The path of the list of posts; null where the files are something else.</summary>
    public static string? ListIn(IReadOnlyDictionary<string, string> files) =>
        files.Keys.FirstOrDefault(name => name == List || name.EndsWith("/" + List, StringComparison.Ordinal));

    public static ImportedPosts Read(IReadOnlyDictionary<string, string> files, string list, Uri site)
    {
        var posts = new ImportedPosts();
        var folder = list[..^List.Length];
        foreach (var row in Csv.Read(files[list]))
        {
            var id = row.GetValueOrDefault("post_id") ?? "";
            var title = row.GetValueOrDefault("title");
            var name = string.IsNullOrWhiteSpace(title) ? id : title;
            if (row.GetValueOrDefault("is_published")?.Equals("true", StringComparison.OrdinalIgnoreCase) != true)
                posts.LeftOut.Add($"{name}: it isn't published.");
            else if (row.GetValueOrDefault("type") is { } type and ("thread" or "restack" or "page"))
                posts.LeftOut.Add($"{name}: a {type} is no issue.");
            else if (ImportedPost.DateOf(row.GetValueOrDefault("post_date")) is not { } published)
                posts.LeftOut.Add($"{name}: it has no date.");
            else if (!files.TryGetValue($"{folder}posts/{id}.html", out var html))
                posts.LeftOut.Add($"{name}: there is no posts/{id}.html.");
            else
                Add(posts, row, id, name, published, html, site);
        }

        return posts;
    }

    private static void Add(
        ImportedPosts posts, IReadOnlyDictionary<string, string> row, string id, string name,
        DateTimeOffset published, string html, Uri site)
    {
        // The id is a number, a dot, and what the post is called in its address.
        var slug = ImportedPost.SlugOf(id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        posts.LeftOut.AddRange(ImportedPost.Unsafe(html).Select(tag => $"{name}: {tag}."));
        posts.Add(new ImportedPost
        {
            Slug = slug,
            Title = name,
            Subtitle = row.GetValueOrDefault("subtitle"),
            Published = published,
            Url = new Uri(site, $"p/{slug}"),
            Html = html,
            Attachments = ImportedPost.WebOf(row.GetValueOrDefault("podcast_url")) is { } audio
                ? [new FeedAttachment { Url = audio, MediaType = "audio/mpeg" }]
                : [],
            IsForSubscribers = row.GetValueOrDefault("audience") is "only_paid" or "founding" or "only_free",
        }.ToIssue());
    }
}
