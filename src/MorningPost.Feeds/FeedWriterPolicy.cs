namespace MorningPost.Feeds;

/// <summary>What writers refuse. Changes no byte of what is written. Immutable.</summary>
public sealed record FeedWriterPolicy
{
    /// <summary>The defaults: errors are refused.</summary>
    public static FeedWriterPolicy Default { get; } = new();

    /// <summary>What happens to characters that XML 1.0 can't hold, in all three formats. Default:
    /// <see cref="InvalidCharacterHandling.Replace"/>.</summary>
    public InvalidCharacterHandling InvalidCharacters { get; init; }

    /// <summary>Whether what the validator warns of is refused as its errors are. Default: false.</summary>
    /// <remarks>Every text is then read before it is written, which takes time. Bodies of HTML aren't looked into: <c>HtmlValidator</c> of
    /// the package
    /// MorningPost.Feeds.Html does that.</remarks>
    public bool TreatWarningsAsErrors { get; init; }
}
