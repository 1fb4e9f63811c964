namespace MorningPost.Feeds.Media;

/// <summary>What a <see cref="MediaRestriction"/> does with its countries.</summary>
/// <remarks><c>relationship</c> of <c>media:restriction</c>: the names in lower case.</remarks>
public enum MediaRelationship
{
    /// <summary>There and nowhere else.</summary>
    Allow,

    /// <summary>Everywhere but there.</summary>
    Deny,
}
