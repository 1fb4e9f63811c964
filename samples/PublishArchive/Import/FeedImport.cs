using System.Net;
using MorningPost.Feeds;
using MorningPost.Feeds.Html;
using MorningPost.Feeds.Issues;
using PublishArchive.Output;

namespace PublishArchive.Import;

/// <summary>A feed's items as issues. Items keep their ids, so that readers who have them don't see them anew.</summary>
internal static class FeedImport
{
    public static ImportedPosts Of(FeedDocument document)
    {
        var posts = new ImportedPosts();
        var lost = new List<string>();
        foreach (var item in document.Items.WithAbsoluteUrls(document.Feed.Url))
        {
            var name = item.Title ?? item.Id;
            if (item.TryGetIssue(out var issue))
                posts.Add(issue);
            else if (item.Retraction is not null)
                posts.LeftOut.Add($"{name}: it was taken back.");
            else if ((item.Published ?? item.Updated) is not { } published)
                posts.LeftOut.Add($"{name}: it has no date.");
            else
            {
                lost.AddRange(Lost(item));
                posts.LeftOut.AddRange(ImportedPost.Unsafe(item.Content?.Value ?? "").Select(tag => $"{name}: {tag}."));
                posts.Add(Of(item, published));
            }
        }

        posts.LeftOut.AddRange(lost.CountBy(part => part).Select(part => $"{part.Key} of {Quantity.Of(part.Value, "item")}."));
        return posts;
    }

    private static Issue Of(FeedItem item, DateTimeOffset published) => new()
    {
        // An id that is an IRI stays the item's own; any other is made part of one.
        Id = item.Id.Contains(':', StringComparison.Ordinal) ? item.Id : ImportedPost.SlugOf(item.Id),
        Title = string.IsNullOrWhiteSpace(item.Title) ? HtmlText.Extract(HtmlOf(item), 60) : item.Title,
        Standfirst = item.Content is null ? null : item.Summary,
        Url = item.Url,
        CommentsUrl = item.CommentsUrl,
        Published = published,
        Updated = item.Updated > published ? item.Updated : null,
        Language = item.Language,
        Authors = item.Authors,
        Image = item.Image,
        Topics = item.Categories,
        Attachments = item.Attachments,
        Sections = ImportedPost.SectionsOf(HtmlOf(item)),
    };

    private static string HtmlOf(FeedItem item) => item.Content is { IsHtml: true } content ? content.Value
        : string.Join('\n', (item.Content?.Value ?? item.Summary ?? "").ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    private static IEnumerable<string> Lost(FeedItem item)
    {
        if (item.ExternalUrl is not null)
            yield return "externalUrl";
        if (item.BannerImage is not null)
            yield return "bannerImage";
        if (item.Contributors.Count > 0)
            yield return "contributors";
        if (item.Rights is not null)
            yield return "rights";
        if (item.License is not null)
            yield return "license";
        if (item.Source is not null)
            yield return "source";
        if (item.Links.Count > 0)
            yield return "links";
        if (item.Extensions.Count > 0)
            yield return "extensions";
    }
}
