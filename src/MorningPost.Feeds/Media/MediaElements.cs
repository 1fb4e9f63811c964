using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>Media as elements of Media RSS.</summary>
internal static class MediaElements
{
    public static IReadOnlyList<ExtensionElement> Of(MediaDetails media) => [.. Metadata(media), .. media.Groups.Select(Group)];

    private static ExtensionElement Group(MediaGroup group) =>
        ExtensionElements.Of("group", [.. group.Contents.Select(Content), .. Metadata(group)]);

    private static ExtensionElement Content(MediaContent content) => ExtensionElements.Of(
        "content",
        Metadata(content),
        ("url", Spelling.Of(content.Url)),
        ("type", content.MediaType),
        ("medium", Spelling.Of(content.Medium)),
        ("isDefault", content.IsDefault ? "true" : null),
        ("fileSize", Spelling.Of(content.Length)),
        ("bitrate", Spelling.Of(content.Bitrate)),
        ("width", Spelling.Of(content.Width)),
        ("height", Spelling.Of(content.Height)),
        ("duration", Spelling.Seconds(content.Duration)),
        ("lang", content.Language));

    private static List<ExtensionElement> Metadata(MediaMetadata media)
    {
        var elements = new List<ExtensionElement>();
        AddPlain(elements, "title", media.Title);
        AddPlain(elements, "description", media.Description);
        if (media.Keywords.Count > 0)
            elements.AddText("keywords", string.Join(", ", media.Keywords));
        elements.AddRange(media.Thumbnails.Select(Thumbnail));
        elements.AddRange(media.Credits.Select(Credit));
        if (media.Copyright is not null || media.CopyrightUrl is not null)
            elements.Add(ExtensionElements.Of("copyright", media.Copyright, ("url", Spelling.Of(media.CopyrightUrl))));
        if (media.Player is { } player)
        {
            elements.Add(ExtensionElements.Of(
                "player",
                text: null,
                ("url", Spelling.Of(player.Url)),
                ("width", Spelling.Of(player.Width)),
                ("height", Spelling.Of(player.Height))));
        }

        elements.AddRange(media.Ratings.Select(rating => ExtensionElements.Of("rating", rating.Value, ("scheme", rating.Scheme))));
        if (media.Restriction is { } restriction)
        {
            elements.Add(ExtensionElements.Of(
                "restriction",
                string.Join(' ', restriction.Countries),
                ("relationship", Spelling.Of(restriction.Relationship)),
                ("type", "country")));
        }

        return elements;
    }

    private static void AddPlain(List<ExtensionElement> elements, string name, string? text)
    {
        if (text is not null)
            elements.Add(ExtensionElements.Of(name, text, ("type", "plain")));
    }

    private static ExtensionElement Thumbnail(MediaThumbnail thumbnail) => ExtensionElements.Of(
        "thumbnail",
        text: null,
        ("url", Spelling.Of(thumbnail.Url)),
        ("width", Spelling.Of(thumbnail.Width)),
        ("height", Spelling.Of(thumbnail.Height)),
        ("time", Spelling.Clock(thumbnail.Time)));

    private static ExtensionElement Credit(MediaCredit credit) => ExtensionElements.Of(
        "credit",
        credit.Name,
        ("role", credit.Role),
        ("scheme", credit.Role is null && credit.Scheme == MediaCredit.EbuScheme ? null : credit.Scheme));
}
