using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Media;

/// <summary>Somebody who had a part in something to see or to hear.</summary>
/// <remarks><c>media:credit</c>.</remarks>
public sealed record MediaCredit
{
    /// <summary>The roles of the European Broadcasting Union: author, photographer, director, composer, news reader and a hundred more.</summary>
    public const string EbuScheme = "urn:ebu";

    /// <summary>The name of a person, a company or a place. Plain text, not blank.</summary>
    /// <remarks>The element's text.</remarks>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public required string Name { get; init => field = Checked.Required(value); }

    /// <summary>What they did, in lower case: <c>photographer</c>.</summary>
    /// <remarks><c>role</c>. One of the <see cref="Scheme"/>: validators know those of <see cref="EbuScheme"/> and refuse others.</remarks>
    /// <exception cref="ArgumentException">The value holds a capital letter.</exception>
    public string? Role
    {
        get;
        init => field = value is null || string.Equals(value, value.ToLowerInvariant(), StringComparison.Ordinal)
            ? Checked.Optional(value)
            : throw new ArgumentException($"The role is \"{value}\", but roles are in lower case: write \"{value.ToLowerInvariant()}\".", nameof(value));
    }

    /// <summary>The list that the <see cref="Role"/> is from. <see cref="EbuScheme"/> when absent.</summary>
    /// <remarks><c>scheme</c>, an IRI; written wherever there is a role.</remarks>
    /// <exception cref="ArgumentException">The value is no IRI.</exception>
    public string Scheme { get; init => field = Checked.Scheme(value, EbuScheme); } = EbuScheme;
}
