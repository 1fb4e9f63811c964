using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>An item of Syndication's as we hold it.</summary>
internal static class ImportedItem
{
    public static FeedItem Of(SyndicationItem item, Uri? baseUrl)
    {
        baseUrl = item.BaseUri is { } own ? Addresses.Of(own, baseUrl) : baseUrl;
        var links = new ImportedLinks(item.Links, baseUrl);
        var extensions = new ImportedExtensions(item.ElementExtensions, item.AttributeExtensions);
        var authors = ImportedPeople.Of(item.Authors, baseUrl);
        var published = ImportedDates.Of(() => item.PublishDate);
        var updated = ImportedDates.Of(() => item.LastUpdatedTime);
        var (summary, content) = Texts(item, links.Page() is not null, extensions);
        var related = links.BareUrl("related");
        var picture = extensions.Take(Vocabulary.Media, "content", ImportedImage.Is);
        return new FeedItem
        {
            Id = item.Id ?? "",
            Url = links.Page() ?? Source(item.Content, baseUrl),
            ExternalUrl = related,
            Title = ImportedText.Plain(item.Title),
            Summary = summary,
            Content = content,
            Published = published,
            Updated = updated == published ? null : updated,
            Authors = authors.Count > 0 ? authors : extensions.TakePeople("creator"),
            Contributors = [.. ImportedPeople.Of(item.Contributors, baseUrl), .. extensions.TakePeople("contributor")],
            Categories = ImportedCategories.Of(item.Categories),
            Attachments = [.. links.Attachments()],
            Image = picture.Count > 0 ? ImportedImage.Of(picture[0], baseUrl) : null,
            Language = extensions.TakeAttribute(Vocabulary.Xml, "lang") ?? extensions.TakeText(Vocabulary.DublinCore, "language"),
            Rights = ImportedText.Plain(item.Copyright) ?? extensions.TakeText(Vocabulary.DublinCore, "rights"),
            License = links.Url("license"),
            CommentsUrl = links.Url("replies") ?? Addresses.Of(extensions.TakeText("", "comments"), baseUrl),
            Source = item.SourceFeed is { } source ? Source(source) : null,
            Links = links.Others(("related", related)),
            Extensions = extensions.Others(),
        };
    }

    private static (string? Summary, FeedContent? Content) Texts(SyndicationItem item, bool hasPage, ImportedExtensions extensions)
    {
        var (content, encoded) = (ImportedText.Body(item.Content), Encoded(extensions));

        // Syndication takes the description of an RSS item that has no link for its content, and for text.
        if (content is { IsHtml: false } && item.Summary is null && !hasPage)
        {
            if (encoded is not null)
                return (MarkupText.ToPlain(content.Value), encoded);
            return (null, MarkupText.HasTags(content.Value) ? FeedContent.Html(content.Value) : content);
        }

        if (content is not null && encoded is null)
            return (ImportedText.Beside(item.Summary), content);
        if (encoded is null && item.Summary is { Text: { } text } && MarkupText.HasTags(text))
            return (null, FeedContent.Html(text));
        return (ImportedText.Description(item.Summary), encoded);
    }

    private static FeedContent? Encoded(ImportedExtensions extensions) =>
        extensions.Take(Vocabulary.Content, "encoded") is [{ Text: { } html }, ..] ? FeedContent.Html(html) : null;

    /// <summary>A content that is elsewhere, as a page.</summary>
    private static Uri? Source(SyndicationContent? content, Uri? baseUrl) =>
        content is UrlSyndicationContent { Url: { } url, Type: "text/html" or "application/xhtml+xml" } ? Addresses.Of(url, baseUrl) : null;

    private static FeedSource? Source(SyndicationFeed source)
    {
        var links = new ImportedLinks(source.Links, source.BaseUri);
        return links.Url("self") is not { } address ? null : new FeedSource
        {
            FeedUrl = address,
            Title = ImportedText.Plain(source.Title) ?? "",
            Id = source.Id,
            Url = links.Page(),
            Updated = ImportedDates.Of(() => source.LastUpdatedTime),
        };
    }
}
