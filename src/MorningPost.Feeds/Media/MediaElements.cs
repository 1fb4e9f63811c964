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
        ("url", VocabularyText.Of(content.Url)),
        ("type", content.MediaType),
        ("medium", VocabularyText.Of(content.Medium)),
        ("isDefault", content.IsDefault ? "true" : null),
        ("fileSize", VocabularyText.Of(content.Length)),
        ("bitrate", VocabularyText.Of(content.Bitrate)),
        ("width", VocabularyText.Of(content.Width)),
        ("height", VocabularyText.Of(content.Height)),
        ("duration", VocabularyText.Seconds(content.Duration)),
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
            elements.Add(ExtensionElements.Of("copyright", media.Copyright, ("url", VocabularyText.Of(media.CopyrightUrl))));
        if (media.Player is { } player)
        {
            elements.Add(ExtensionElements.Of(
                "player",
                text: null,
                ("url", VocabularyText.Of(player.Url)),
                ("width", VocabularyText.Of(player.Width)),
                ("height", VocabularyText.Of(player.Height))));
        }

        elements.AddRange(media.Ratings.Select(rating => ExtensionElements.Of("rating", rating.Value, ("scheme", rating.Scheme))));
        if (media.Restriction is { } restriction)
        {
            elements.Add(ExtensionElements.Of(
                "restriction",
                string.Join(' ', restriction.Countries),
                ("relationship", VocabularyText.Of(restriction.Relationship)),
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
        ("url", VocabularyText.Of(thumbnail.Url)),
        ("width", VocabularyText.Of(thumbnail.Width)),
        ("height", VocabularyText.Of(thumbnail.Height)),
        ("time", VocabularyText.Clock(thumbnail.Time)));

    private static ExtensionElement Credit(MediaCredit credit) => ExtensionElements.Of(
        "credit",
        credit.Name,
        ("role", credit.Role),
        ("scheme", credit.Role is null && credit.Scheme == MediaCredit.EbuScheme ? null : credit.Scheme));
}
