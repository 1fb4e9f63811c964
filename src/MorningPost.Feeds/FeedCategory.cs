using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds;

/// <summary>A subject that a feed or an item is filed under.</summary>
/// <remarks>RSS and Atom <c>category</c>, JSON Feed <c>tags[]</c>. In issue files a plain string stands for a category with a term
/// only.</remarks>
public sealed record FeedCategory
{
    /// <summary>The subject itself. Plain text, not blank; it goes out on one line.</summary>
    /// <remarks>RSS: the element's text. Atom: <c>term</c>. JSON Feed: the tag.</remarks>
    public required string Term { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The vocabulary that the term belongs to. An absolute IRI.</summary>
    /// <remarks>RSS <c>domain</c>, Atom <c>scheme</c>. JSON Feed has no place for it.</remarks>
    public Uri? Scheme { get; init; }

    /// <summary>What readers should see in place of the term. Plain text.</summary>
    /// <remarks>Atom <c>label</c>. RSS and JSON Feed have no place for it.</remarks>
    public string? Label { get; init; }

    /// <summary>Makes a category of a term alone.</summary>
    /// <param name="term">The subject. Plain text. Null makes null.</param>
    [return: NotNullIfNotNull(nameof(term))]
    public static implicit operator FeedCategory?(string? term) => term is null ? null : FromString(term);

    /// <summary>Makes a category of a term alone.</summary>
    /// <param name="term">The subject. Plain text.</param>
    /// <returns>A category without scheme and label.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="term"/> is null.</exception>
    public static FeedCategory FromString(string term) => new() { Term = term };
}
