using System.Text.Json;
using Markdig;
using MorningPost.Feeds;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PublishArchive.Import;

/// <summary>Buttondown's emails: Markdown files with YAML at the top, or the JSON of its API.</summary>
internal static class ButtondownExport
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    /// <summary>The emails of the API's answer; null where the document is something else.</summary>
    public static IReadOnlyList<JsonElement>? EmailsOf(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : root.Find("results") ?? root.Find("emails");
        return list is { ValueKind: JsonValueKind.Array } emails && emails.GetArrayLength() > 0
            && emails.EnumerateArray().All(email => email.Text("subject") is not null && email.Text("body") is not null)
            ? [.. emails.EnumerateArray()]
            : null;
    }

    public static ImportedPosts Read(IReadOnlyList<JsonElement> emails, Uri site)
    {
        var posts = new ImportedPosts();
        foreach (var email in emails)
        {
            var tags = email.Find("tags") is { ValueKind: JsonValueKind.Array } list
                ? list.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!).ToList()
                : [];
            Add(posts, name => email.Text(name), tags, email.Text("body")!, email.Text("subject")!, site);
        }

        return posts;
    }

    public static ImportedPosts Read(IReadOnlyDictionary<string, string> files, Uri site)
    {
        var posts = new ImportedPosts();
        foreach (var (name, text) in files.Where(file => IsMarkdown(file.Key)))
        {
            try
            {
                var (fields, tags, body) = Split(text);
                Add(posts, fields.GetValueOrDefault, tags, body, Path.GetFileNameWithoutExtension(name), site);
            }
            catch (YamlException e)
            {
                posts.LeftOut.Add($"{name}: the fields at its top are no YAML: {e.Message.TrimEnd('.')}.");
            }
        }

        return posts;
    }

    public static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static void Add(
        ImportedPosts posts, Func<string, string?> field, IReadOnlyList<string> tags, string body, string fileName, Uri site)
    {
        var title = field("subject") ?? field("title") ?? fileName;
        if (field("status") is { } status and not ("sent" or "imported" or "published" or "resending"))
            posts.LeftOut.Add($"{title}: it isn't sent ({status}).");
        else if (ImportedPost.DateOf(field("publish_date") ?? field("date") ?? field("creation_date")) is not { } published)
            posts.LeftOut.Add($"{title}: it has no date.");
        else
        {
            var html = Markdown.ToHtml(body, Pipeline);
            var slug = ImportedPost.SlugOf(field("slug") is { Length: > 0 } given ? given : title);
            posts.LeftOut.AddRange(ImportedPost.Unsafe(html).Select(tag => $"{title}: {tag}."));
            posts.Add(new ImportedPost
            {
                Slug = slug,
                Title = title,
                Subtitle = field("description"),
                Published = published,
                Url = ImportedPost.WebOf(field("canonical_url")) ?? new Uri(site, $"archive/{slug}/"),
                Html = html,
                Image = ImportedPost.WebOf(field("image")) is { } image ? new FeedImage { Url = image } : null,
                Topics = tags,
                IsForSubscribers = field("email_type") is "premium" or "private",
            }.ToIssue());
        }
    }

    private static (Dictionary<string, string?> Fields, IReadOnlyList<string> Tags, string Body) Split(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
            return ([], [], text);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(end + 1)]));
        var body = text.IndexOf('\n', end + 4) is var start and >= 0 ? text[(start + 1)..] : "";
        if (yaml.Documents is not [{ RootNode: YamlMappingNode map }])
            return ([], [], body);
        var fields = map.Children.Where(field => field.Key is YamlScalarNode && field.Value is YamlScalarNode)
            .ToDictionary(field => ((YamlScalarNode)field.Key).Value ?? "", field => ((YamlScalarNode)field.Value).Value);
        var tags = map.Children.Where(field => field is { Key: YamlScalarNode { Value: "tags" }, Value: YamlSequenceNode })
            .SelectMany(field => ((YamlSequenceNode)field.Value).OfType<YamlScalarNode>()).Select(tag => tag.Value ?? "").ToList();
        return (fields, tags, body);
    }
}
