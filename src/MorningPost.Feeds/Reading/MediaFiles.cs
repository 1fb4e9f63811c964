using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads <c>media:content</c> of an item: its picture, and in RSS its files. What the model has no property for makes it stay an
/// extension too.</summary>
internal sealed class MediaFiles(XmlContext context)
{
    private static readonly string[] Attributes = ["url", "type", "medium", "fileSize", "width", "height"];
    private static readonly string[] FileAttributes = ["url", "type", "fileSize", "duration"];

    /// <summary>Takes the element.</summary>
    /// <returns>Whether all that it says is in the item now.</returns>
    public bool Take(ExtensionElement element, Uri? baseUrl)
    {
        var item = context.Item;
        if (element.GetAttribute("url") is not { } address || Blank.Is(address))
            return false;
        var medium = element.GetAttribute("medium");
        if (item.Image is null && IsImage(element, medium))
        {
            if (context.Urls.Read("media:content.url", address, baseUrl) is not { } url)
                return false;
            item.Image = new FeedImage
            {
                Url = url,
                Alt = Text(element, "description"),
                Caption = Text(element, "title"),
                Width = context.Size("media:content.width", element.GetAttribute("width")),
                Height = context.Size("media:content.height", element.GetAttribute("height")),
                MediaType = element.GetAttribute("type"),
                Length = context.Number("media:content.fileSize", element.GetAttribute("fileSize")),
            };
            return SaysNoMoreThan(element, Attributes, "title", "description");
        }

        if (context.IsAtom || medium == "image" || context.Urls.Read("media:content.url", address, baseUrl) is not { } file)
            return false;
        item.MediaAttachments.Add(new FeedAttachment
        {
            Url = file,
            MediaType = element.GetAttribute("type") ?? ElementReading.UnknownType,
            Length = context.Number("media:content.fileSize", element.GetAttribute("fileSize")),
            Duration = context.Number("media:content.duration", element.GetAttribute("duration")) is < int.MaxValue and var seconds
                ? TimeSpan.FromSeconds(seconds)
                : null,
            Title = Text(element, "title"),
        });
        return SaysNoMoreThan(element, FileAttributes, "title", "title");
    }

    private static bool IsImage(ExtensionElement element, string? medium) =>
        medium is not null ? medium == "image" : element.GetAttribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            ?? false;

    private static string? Text(ExtensionElement element, string name)
    {
        var child = element.Children.FirstOrDefault(child => child.Name == name && !Blank.Is(child.Text));
        return child is null ? null : child.GetAttribute("type") == "html" ? PlainText.OfHtml(child.Text!) : child.Text;
    }

    private static bool SaysNoMoreThan(ExtensionElement element, string[] attributes, string first, string second) =>
        element.Attributes.All(attribute => attributes.Contains(attribute.Name)) && element.Children.All(
            child => child.Name == first || child.Name == second);
}
