using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Media;

/// <summary>Somebody who had a part in something to see or to hear.</summary>
/// <remarks><c>media:credit</c>.</remarks>
public sealed record MediaCredit
{
    /// <summary>The roles of the European Broadcasting Union: author, photographer, director, composer, news reader and a hundred
    /// more.</summary>
    public const string EbuScheme = "urn:ebu";

    /// <summary>The name of a person, a company or a place. Plain text, not blank.</summary>
    /// <remarks>The element's text.</remarks>
    public required string Name { get; init => field = SingleLine.Of(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>What they did, in lower case: <c>photographer</c>.</summary>
    /// <remarks><c>role</c>. One of the <see cref="Scheme"/>: validators know those of <see cref="EbuScheme"/> and refuse others.</remarks>
    public string? Role { get; init => field = SingleLine.OrNull(value); }

    /// <summary>The list that the <see cref="Role"/> is from. <see cref="EbuScheme"/> when absent.</summary>
    /// <remarks><c>scheme</c>, an IRI; written wherever there is a role.</remarks>
    public string Scheme { get; init => field = value ?? EbuScheme; } = EbuScheme;
}
