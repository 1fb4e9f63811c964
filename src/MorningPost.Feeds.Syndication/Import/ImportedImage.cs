using System.Globalization;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>A <c>media:content</c> that says no more than our picture does.</summary>
internal static class ImportedImage
{
    private static readonly string[] Attributes = ["url", "medium", "type", "width", "height", "fileSize"];

    public static bool Is(ExtensionElement element) =>
        (element.GetAttribute("medium") == "image" || element.GetAttribute("type")?.StartsWith("image/", StringComparison.Ordinal) == true)
        && Addresses.Of(element.GetAttribute("url"), null) is not null
        && element.Attributes.All(attribute => attribute.Namespace is null && Attributes.Contains(attribute.Name))
        && element.Children.All(IsText)
        && element.Children.Select(child => child.Name).Distinct().Count() == element.Children.Count;

    public static FeedImage Of(ExtensionElement element, Uri? baseUrl) => new()
    {
        Url = Addresses.Of(element.GetAttribute("url"), baseUrl)!,
        MediaType = element.GetAttribute("type"),
        Width = Size(element.GetAttribute("width")),
        Height = Size(element.GetAttribute("height")),
        Length = Number(element.GetAttribute("fileSize")),
        Caption = element.Children.FirstOrDefault(child => child.Name == "title")?.Text,
        Alt = element.Children.FirstOrDefault(child => child.Name == "description")?.Text,
    };

    private static bool IsText(ExtensionElement element) =>
        element is { Namespace: null, Name: "title" or "description", Children.Count: 0 } && element.GetAttribute("type") is null
            or "plain";

    private static int? Size(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
