namespace MorningPost.Feeds.Media;

/// <summary>For whom something is fit.</summary>
/// <remarks><c>media:rating</c>.</remarks>
public sealed record MediaRating
{
    /// <summary>The scheme with the two values <c>adult</c> and <c>nonadult</c>.</summary>
    public const string SimpleScheme = "urn:simple";

    /// <summary>Makes a rating.</summary>
    /// <param name="value">The rating, such as <c>pg-13</c>. Not blank.</param>
    /// <param name="scheme">The scheme that it is from, an IRI: <see cref="SimpleScheme"/>, <c>urn:mpaa</c>, <c>urn:v-chip</c>,
    /// <c>urn:icra</c> or one of your own.</param>
    public MediaRating(string value, string scheme = SimpleScheme)
    {
        Value = (value ?? throw new ArgumentNullException(nameof(value))).Trim();
        Scheme = scheme ?? SimpleScheme;
    }

    /// <summary>For adults only.</summary>
    public static MediaRating Adult { get; } = new("adult");

    /// <summary>For everybody.</summary>
    public static MediaRating NonAdult { get; } = new("nonadult");

    /// <summary>The rating.</summary>
    /// <remarks>The element's text.</remarks>
    public string Value { get; }

    /// <summary>The scheme that it is from.</summary>
    /// <remarks><c>scheme</c>, always written.</remarks>
    public string Scheme { get; }
}
