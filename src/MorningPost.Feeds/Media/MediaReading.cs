using System.Net;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Media;

/// <summary>Elements of Media RSS as media. What can't be understood is left out.</summary>
internal static class MediaReading
{
    /// <summary>The details; null where the elements say nothing that they have a property for.</summary>
    public static MediaDetails? Read(IReadOnlyList<ExtensionElement> elements)
    {
        var media = Metadata(elements, new MediaDetails
        {
            // A file outside a group is a choice of one.
            Groups = [.. elements.Select(element => element.Name switch
            {
                "group" => Group(element.Children),
                "content" => Group([element]),
                _ => null,
            }).OfType<MediaGroup>()],
        });
        return media == new MediaDetails() ? null : media;
    }

    private static MediaGroup? Group(IReadOnlyList<ExtensionElement> children)
    {
        var contents = new List<MediaContent>();
        foreach (var child in children.Named("content"))
        {
            if (Content(child, mayBeDefault: !contents.Exists(content => content.IsDefault)) is { } content)
                contents.Add(content);
        }

        var group = Metadata(children, new MediaGroup { Contents = contents });
        return group == new MediaGroup { Contents = [] } ? null : group;
    }

    private static MediaContent? Content(ExtensionElement element, bool mayBeDefault) =>
        Url(element) is not { } url ? null : Metadata(element.Children, new MediaContent
        {
            Url = url,
            MediaType = element.GetAttribute("type") is { } type && Grammar.MediaType.IsWellFormed(type) ? type : null,
            Medium = VocabularyText.ReadWord<MediaMedium>(element.GetAttribute("medium")),
            Length = VocabularyText.ReadWhole(element.GetAttribute("fileSize")),
            Bitrate = VocabularyText.ReadNumber(element.GetAttribute("bitrate")) is > 0 and var bitrate ? bitrate : null,
            Width = Size(element, "width"),
            Height = Size(element, "height"),
            Duration = VocabularyText.ReadTime(element.GetAttribute("duration")) is { } duration && duration > TimeSpan.Zero ? duration
                : null,
            IsDefault = mayBeDefault && VocabularyText.ReadTruth(element.GetAttribute("isDefault")) is true,
            Language = element.GetAttribute("lang") is { } language && LanguageTag.IsWellFormed(language) ? language : null,
        });

    private static T Metadata<T>(IReadOnlyList<ExtensionElement> elements, T media)
        where T : MediaMetadata => media with
        {
            Title = Plain(elements, "title"),
            Description = Plain(elements, "description"),
            Keywords = [.. (elements.TextOf("keywords") ?? "").Split(',').Where(keyword => !Blank.Is(keyword))],
            Thumbnails = [.. elements.Named("thumbnail").Select(Thumbnail).OfType<MediaThumbnail>()],
            Credits = [.. elements.Named("credit").Select(Credit).OfType<MediaCredit>()],
            Copyright = elements.TextOf("copyright"),
            CopyrightUrl = elements.Named("copyright").Select(Url).FirstOrDefault(url => url is not null),
            Player = elements.Named("player").Select(Player).FirstOrDefault(player => player is not null),
            Ratings = [.. elements.Named("rating").Select(Rating).OfType<MediaRating>()],
            Restriction = elements.Named("restriction").Select(Restriction).FirstOrDefault(restriction => restriction is not null),
        };

    private static string? Plain(IReadOnlyList<ExtensionElement> elements, string name)
    {
        var element = elements.Named(name).FirstOrDefault(element => !Blank.Is(element.Text));
        return element?.GetAttribute("type") == "html" ? WebUtility.HtmlDecode(element.Text) : element?.Text;
    }

    private static MediaThumbnail? Thumbnail(ExtensionElement element) => Url(element) is not { } url ? null : new MediaThumbnail
    {
        Url = url,
        Width = Size(element, "width"),
        Height = Size(element, "height"),
        Time = VocabularyText.ReadTime(element.GetAttribute("time")),
    };

    private static MediaCredit? Credit(ExtensionElement element) => Blank.Is(element.Text) ? null : new MediaCredit
    {
        Name = element.Text,
        Role = element.GetAttribute("role")?.ToLowerInvariant(),
        Scheme = Scheme(element, MediaCredit.EbuScheme),
    };

    private static MediaPlayer? Player(ExtensionElement element) =>
        Url(element) is { } url ? new MediaPlayer { Url = url, Width = Size(element, "width"), Height = Size(element, "height") } : null;

    private static MediaRating? Rating(ExtensionElement element)
    {
        var (value, scheme) = (element.Text?.Trim(), Scheme(element, MediaRating.SimpleScheme));
        var isKnown = !Blank.Is(value) && (scheme != MediaRating.SimpleScheme || value is "adult" or "nonadult");
        return isKnown ? new MediaRating(value!, scheme) : null;
    }

    private static MediaRestriction? Restriction(ExtensionElement element)
    {
        if (element.GetAttribute("type") != "country"
            || VocabularyText.ReadWord<MediaRelationship>(element.GetAttribute("relationship")) is not { } relationship)
            return null;
        var countries = (element.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return countries.Length > 0 && countries.All(MediaRestriction.IsCountry)
            ? new MediaRestriction { Relationship = relationship, Countries = countries }
            : null;
    }

    private static string Scheme(ExtensionElement element, string standard) =>
        element.GetAttribute("scheme") is { } scheme && Iri.IsScheme(scheme) ? scheme : standard;

    private static Uri? Url(ExtensionElement element) => VocabularyText.ReadUrl(element.GetAttribute("url"));

    private static int? Size(ExtensionElement element, string name) => VocabularyText.ReadSmall(element.GetAttribute(name));
}
