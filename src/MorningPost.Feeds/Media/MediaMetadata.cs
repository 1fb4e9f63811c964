using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Media;

/// <summary>What Media RSS says alike about all media of an item, about a group and about a file.</summary>
/// <remarks>
/// What is said about a file goes before what is said about its group, and that before what is said about the item. Blank texts count as
/// none.
/// Values: lists are compared by their elements.
/// </remarks>
public abstract record MediaMetadata
{
    private protected MediaMetadata()
    {
    }

    /// <summary>What it is called. Plain text.</summary>
    /// <remarks><c>media:title type="plain"</c>.</remarks>
    public string? Title { get; init => field = SingleLine.OrNull(value); }

    /// <summary>A sentence about it. Plain text.</summary>
    /// <remarks><c>media:description type="plain"</c>.</remarks>
    public string? Description { get; init => field = Blank.OrNull(value); }

    /// <summary>Words to find it by. About ten at most, none with a comma.</summary>
    /// <remarks><c>media:keywords</c>, joined by commas. White space around a keyword is cut off.</remarks>
    public IReadOnlyList<string> Keywords { get; init => field = ValueList.Of([.. (value ?? []).Select(keyword => keyword?.Trim()!)]); }
        = ValueList.Empty<string>();

    /// <summary>Small pictures that stand for it: the most important first, or in the order of their time.</summary>
    /// <remarks><c>media:thumbnail</c>.</remarks>
    public IReadOnlyList<MediaThumbnail> Thumbnails { get; init => field = ValueList.Of(value); } = ValueList.Empty<MediaThumbnail>();

    /// <summary>Who had a part in it, in order.</summary>
    /// <remarks><c>media:credit</c>.</remarks>
    public IReadOnlyList<MediaCredit> Credits { get; init => field = ValueList.Of(value); } = ValueList.Empty<MediaCredit>();

    /// <summary>The copyright line, for humans. Plain text.</summary>
    /// <remarks><c>media:copyright</c>.</remarks>
    public string? Copyright { get; init => field = Blank.OrNull(value); }

    /// <summary>The page with the terms of use. Absolute, http or https.</summary>
    /// <remarks><c>url</c> of <c>media:copyright</c>.</remarks>
    public Uri? CopyrightUrl { get; init; }

    /// <summary>A page that plays it, for readers that can't.</summary>
    /// <remarks><c>media:player</c>.</remarks>
    public MediaPlayer? Player { get; init; }

    /// <summary>For whom it is fit, in one scheme or several.</summary>
    /// <remarks><c>media:rating</c>.</remarks>
    public IReadOnlyList<MediaRating> Ratings { get; init => field = ValueList.Of(value); } = ValueList.Empty<MediaRating>();

    /// <summary>Where it may be shown. Everywhere when absent.</summary>
    /// <remarks><c>media:restriction type="country"</c>.</remarks>
    public MediaRestriction? Restriction { get; init; }
}
