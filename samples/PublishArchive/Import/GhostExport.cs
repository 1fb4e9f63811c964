using System.Text.Json;
using MorningPost.Feeds;

namespace PublishArchive.Import;

/// <summary>The JSON that Ghost exports: its tables, of which those of posts, tags and authors matter here.</summary>
internal static class GhostExport
{
    /// <summary>What stands for the site's own address.</summary>
    private const string Site = "__GHOST_URL__";

    /// <summary>The tables; null where the document is something else.</summary>
    public static JsonElement? TablesOf(JsonElement root)
    {
        var database = root.Objects("db").FirstOrDefault();
        var data = (database.ValueKind == JsonValueKind.Object ? database : root).Find("data");
        return data?.Find("posts") is { ValueKind: JsonValueKind.Array } ? data : null;
    }

    public static ImportedPosts Read(JsonElement tables, Uri site)
    {
        var posts = new ImportedPosts();
        var tags = Names(tables, "tags", "posts_tags", "tag_id");
        var authors = Names(tables, "users", "posts_authors", "author_id");
        var alternatives = tables.Objects("posts_meta").Where(meta => meta.Text("post_id") is not null)
            .GroupBy(meta => meta.Text("post_id")!).ToDictionary(group => group.Key, group => group.First().Text("feature_image_alt"));
        foreach (var post in tables.Objects("posts"))
        {
            var (id, name) = (post.Text("id") ?? "", post.Text("title") ?? post.Text("slug") ?? "a post without a title");
            if (post.Text("type") == "page" || post.Find("page")?.ToString() is "1" or "True")
                posts.LeftOut.Add($"{name}: a page is no issue.");
            else if (post.Text("status") is not ("published" or "sent") and var status)
                posts.LeftOut.Add($"{name}: it isn't published ({status ?? "no status"}).");
            else if (ImportedPost.DateOf(post.Text("published_at")) is not { } published)
                posts.LeftOut.Add($"{name}: it has no date.");
            else
                Add(posts, post, published, site, tags[id], authors[id], alternatives.GetValueOrDefault(id));
        }

        return posts;
    }

    private static void Add(
        ImportedPosts posts, JsonElement post, DateTimeOffset published, Uri site,
        IEnumerable<string> tags, IEnumerable<string> authors, string? alternative)
    {
        var slug = ImportedPost.SlugOf(post.Text("slug") ?? post.Text("title") ?? "");
        var home = site.AbsoluteUri.TrimEnd('/');
        var html = (post.Text("html") ?? "").Replace(Site, home, StringComparison.Ordinal);
        var image = ImportedPost.WebOf((post.Text("feature_image") ?? "").Replace(Site, home, StringComparison.Ordinal));
        posts.LeftOut.AddRange(ImportedPost.Unsafe(html).Select(tag => $"{post.Text("title") ?? slug}: {tag}."));
        posts.Add(new ImportedPost
        {
            Slug = slug,
            Title = post.Text("title"),
            Subtitle = post.Text("custom_excerpt"),
            Published = published,
            Updated = ImportedPost.DateOf(post.Text("updated_at")),
            Url = ImportedPost.WebOf(post.Text("canonical_url")) ?? new Uri(site, slug + "/"),
            Html = html,
            Image = image is null ? null : new FeedImage { Url = image, Alt = alternative },
            // Tags that begin with # are for the editors alone.
            Topics = [.. tags.Where(tag => !tag.StartsWith('#'))],
            Authors = [.. authors.Select(author => new FeedPerson { Name = author })],
            IsForSubscribers = post.Text("visibility") is { } visibility and not "public",
        }.ToIssue());
    }

    /// <summary>The names that a table of links gives each post, in their order.</summary>
    private static ILookup<string, string> Names(JsonElement tables, string table, string links, string key)
    {
        var names = tables.Objects(table).Where(row => row.Text("id") is not null)
            .GroupBy(row => row.Text("id")!).ToDictionary(group => group.Key, group => group.First().Text("name"));
        return tables.Objects(links)
            .OrderBy(link => int.TryParse(link.Text("sort_order"), out var order) ? order : int.MaxValue)
            .Select(link => (Post: link.Text("post_id") ?? "", Name: names.GetValueOrDefault(link.Text(key) ?? "")))
            .Where(link => !string.IsNullOrWhiteSpace(link.Name))
            .ToLookup(link => link.Post, link => link.Name!);
    }
}
