using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

internal static class FeedItemChecks
{
    private const int ShortId = 9;

    /// <param name="findings">Takes what is found.</param>
    /// <param name="item">The item.</param>
    /// <param name="feed">The feed it is an item of, where that is known.</param>
    /// <param name="format">The format it is to be written in; null for all three.</param>
    public static void Check(Findings findings, FeedItem item, Feed? feed, FeedFormat? format)
    {
        Identity(findings, item, format);
        if (item.Retraction is not null)
        {
            SharedChecks.Retraction(findings, item.Retraction);
            return;
        }

        Texts(findings, item, format);
        ValueChecks.Published(findings, item.Published, item.Updated);
        if (item.Published is null && item.Updated is null && format is null or FeedFormat.Atom)
            findings.Add(ItemRules.NoDate, "published", "there is neither published nor updated.");
        SharedChecks.People(findings, "authors", item.Authors);
        SharedChecks.People(findings, "contributors", item.Contributors);
        if (feed is { Authors.Count: 0 } && item.Authors.Count == 0 && format is null or FeedFormat.Atom)
            findings.Add(FeedRules.NoAuthor, "authors", "neither the item nor its feed names an author.");
        SharedChecks.Categories(findings, "categories", item.Categories);
        SharedChecks.Attachments(findings, item.Attachments);
        SharedChecks.Image(findings, "image", item.Image);
        if (!Blank.Is(item.Image?.Alt) && (Blank.Is(item.Summary) || item.Content is null))
            findings.Add(ItemRules.AltLeftOut, "image.alt", $"the item has no {(Blank.Is(item.Summary) ? "summary" : "content")}.");
        ValueChecks.Web(findings, "bannerImage", item.BannerImage);
        ValueChecks.Language(findings, item.Language);
        ValueChecks.Plain(findings, "rights", item.Rights);
        ValueChecks.Absolute(findings, "license", item.License);
        ValueChecks.Web(findings, "commentsUrl", item.CommentsUrl);
        FeedChecks.Links(findings, item.Links);
        Source(findings, item.Source);
        ExtensionChecks.Check(findings, item.Extensions, feed, format);
        foreach (var vocabulary in findings.Vocabularies)
            vocabulary.Check(findings, item, feed);
    }

    private static void Identity(Findings findings, FeedItem item, FeedFormat? format)
    {
        if (Blank.Is(item.Id))
            findings.Add(ItemRules.NoId, "id", "it is blank.");
        else if (XmlCharacters.IndexOfInvalid(item.Id) >= 0)
            findings.Add(ItemRules.Id, "id", "it holds a character that no feed can hold, and an id is never altered.");
        else if (char.IsWhiteSpace(item.Id[0]) || char.IsWhiteSpace(item.Id[^1]))
            findings.Add(ItemRules.Id, "id", "it begins or ends with white space, which some readers cut off.");
        else if (format is null or FeedFormat.Atom && !Iri.IsAbsolute(item.Id))
            findings.Add(ItemRules.AtomId, "id", $"\"{item.Id}\" is no absolute IRI.");
        else if (item.Id.Length < ShortId)
            findings.Add(ItemRules.ShortId, "id", $"\"{item.Id}\" is hardly unique.");
        else if (!findings.ErrorsOnly && Iri.IsAbsolute(item.Id))
            ValueChecks.Identity(findings, "id", item.Id);
        ValueChecks.Web(findings, "url", item.Url);
        ValueChecks.Absolute(findings, "externalUrl", item.ExternalUrl);
        if (item.Url is null && item.Retraction is null)
            findings.Add(ItemRules.NoUrl, "url", "there is none.");
    }

    private static void Texts(Findings findings, FeedItem item, FeedFormat? format)
    {
        var hasTitle = !Blank.Is(item.Title);
        var hasSummary = !Blank.Is(item.Summary);
        if (!hasTitle && !hasSummary && item.Content is null)
            findings.Add(ItemRules.Nothing, null, "there is neither title nor summary nor content.");
        else if (item.Content is null && item.Url is null && format is null or FeedFormat.Atom)
            findings.Add(ItemRules.NoContentNoUrl, null, "there is neither content nor url.");
        else if (item.Content is null && !hasSummary)
            findings.Add(ItemRules.NoText, null, "there is neither content nor summary.");
        ValueChecks.Plain(findings, "title", item.Title);
        ValueChecks.Plain(findings, "summary", item.Summary);
        if (item.Content is not { } content)
            return;
        ValueChecks.Characters(findings, "content", content.Value);
        if (Blank.Is(content.Value))
            findings.Add(ItemRules.EmptyContent, "content", "it is blank.");
    }

    private static void Source(Findings findings, FeedSource? source)
    {
        if (source is null)
            return;
        findings.Enter("source");
        ValueChecks.Required(findings, FeedRules.Title, "title", source.Title);
        ValueChecks.Web(findings, "feedUrl", source.FeedUrl);
        ValueChecks.Web(findings, "url", source.Url);
        ValueChecks.Date(findings, "updated", source.Updated);
        SharedChecks.People(findings, "authors", source.Authors);
        SharedChecks.Categories(findings, "categories", source.Categories);
        ValueChecks.Plain(findings, "rights", source.Rights);
        if (source.Id is not null && !Iri.IsAbsolute(source.Id))
            findings.Add(FeedRules.Id, "id", $"\"{source.Id}\" is no absolute IRI.");
        findings.Leave();
    }
}
