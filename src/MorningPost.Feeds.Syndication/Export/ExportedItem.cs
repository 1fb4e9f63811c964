using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>An item as Syndication holds it.</summary>
internal static class ExportedItem
{
    public static SyndicationItem Of(FeedItem item)
    {
        var exported = new SyndicationItem
        {
            Id = item.Id,
            Title = ExportedText.Plain(item.Title),
            Summary = ExportedText.Description(item.Summary),
            Content = ExportedText.Body(item.Content),
            Copyright = ExportedText.Plain(item.Rights),
            SourceFeed = item.Source is { } source ? Source(source) : null,
        };
        if (item.Published is { } published)
            exported.PublishDate = published;

        // Where there is none, Syndication's Atom formatter writes the present time.
        if ((item.Updated ?? item.Published) is { } updated)
            exported.LastUpdatedTime = updated;
        item.Authors.AddTo(exported.Authors);
        item.Contributors.AddTo(exported.Contributors);
        item.Categories.AddTo(exported.Categories);
        Links(item, exported);
        if (item.Language is not null)
            exported.AttributeExtensions[new XmlQualifiedName("lang", Vocabulary.Xml)] = item.Language;
        if (item.Image is { } image)
            exported.ElementExtensions.Add(Vocabulary.MediaNamespace, Image(image));
        item.Extensions.AddTo(exported.ElementExtensions, exported.AttributeExtensions);
        return exported;
    }

    private static void Links(FeedItem item, SyndicationItem exported)
    {
        exported.Links.Add("alternate", item.Url);
        exported.Links.Add("related", item.ExternalUrl);
        exported.Links.Add("replies", item.CommentsUrl);
        exported.Links.Add("license", item.License);
        foreach (var file in item.Attachments)
            exported.Links.Add(new SyndicationLink(file.Url, "enclosure", file.Title, file.MediaType, Math.Max(0, file.Length ?? 0)));
        item.Links.AddTo(exported.Links);
    }

    private static SyndicationFeed Source(FeedSource source)
    {
        var exported = new SyndicationFeed { Id = source.Id, Title = ExportedText.Plain(source.Title) };
        exported.Links.Add("self", source.FeedUrl);
        exported.Links.Add("alternate", source.Url);
        if (source.Updated is { } updated)
            exported.LastUpdatedTime = updated;
        return exported;
    }

    private static ExtensionElement Image(FeedImage image)
    {
        List<ExtensionAttribute> attributes = [Attribute("url", image.Url.OriginalString), Attribute("medium", "image")];
        Add("type", image.MediaType);
        Add("width", image.Width?.ToString(CultureInfo.InvariantCulture));
        Add("height", image.Height?.ToString(CultureInfo.InvariantCulture));
        Add("fileSize", image.Length?.ToString(CultureInfo.InvariantCulture));
        List<ExtensionElement> texts = [];
        if (image.Caption is not null)
            texts.Add(new ExtensionElement { Name = "title", Attributes = [Attribute("type", "plain")], Text = image.Caption });
        if (image.Alt is not null)
            texts.Add(new ExtensionElement { Name = "description", Attributes = [Attribute("type", "plain")], Text = image.Alt });
        return new ExtensionElement { Name = "content", Attributes = attributes, Children = texts };

        void Add(string name, string? value)
        {
            if (value is not null)
                attributes.Add(Attribute(name, value));
        }
    }

    private static ExtensionAttribute Attribute(string name, string value) => new() { Name = name, Value = value };
}
