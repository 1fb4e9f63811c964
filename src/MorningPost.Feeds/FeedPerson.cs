using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>Somebody who wrote, edited or contributed: a human, an organisation or a program.</summary>
/// <remarks>
/// <para>RSS: <c>dc:creator</c> (name), or <c>author</c> and <c>managingEditor</c> (e-mail and name) when
/// <see cref="FeedFormatOptions.RssAuthors"/> asks for addresses. Atom: <c>author</c>, <c>contributor</c>.
/// JSON Feed: <c>authors[]</c>, and <c>author</c> for the first.</para>
/// <para>At least one of <see cref="Name"/>, <see cref="Email"/> and <see cref="Url"/> must be there. Where a format
/// needs a name and there is none, the URL stands in for it, and never the address: who has that alone isn't named at all.</para>
/// </remarks>
public sealed record FeedPerson
{
    /// <summary>The name as readers should see it. Plain text, on one line.</summary>
    public string? Name { get; init; }

    /// <summary>An e-mail address (RFC 5322 addr-spec, without a display name).</summary>
    /// <remarks>A feed is public, so it isn't written unless <see cref="FeedFormatOptions.IncludeEmails"/> says so: Atom <c>email</c>;
    /// JSON Feed has no member for it, and it becomes a <c>mailto:</c> <c>url</c> where <see cref="Url"/> is absent.
    /// RSS shows it only when <see cref="FeedFormatOptions.RssAuthors"/> asks for it.</remarks>
    public string? Email { get; init; }

    /// <summary>A page about the person. Absolute.</summary>
    /// <remarks>Atom <c>uri</c>, JSON Feed <c>url</c>; RSS has no place for it.</remarks>
    public Uri? Url { get; init; }

    /// <summary>A square picture of the person. Absolute.</summary>
    /// <remarks>JSON Feed <c>avatar</c> only.</remarks>
    public Uri? Avatar { get; init; }

    /// <summary>What a format that needs a name is given: the name, or else the URL; null when there is neither. An address is never shown
    /// for it.</summary>
    internal string? DisplayName => !Blank.Is(Name) ? Name : Url?.OriginalString;
}
