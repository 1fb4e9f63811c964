namespace MorningPost.Feeds;

/// <summary>What happens to characters that XML 1.0 can't hold: most control characters, U+FFFE, U+FFFF and lone surrogates.</summary>
public enum InvalidCharacterHandling
{
    /// <summary>Each becomes U+FFFD, the replacement character.</summary>
    Replace,

    /// <summary>The writer throws a <see cref="FeedException"/> that lists them all, before the first byte of the feed or item that holds
    /// them.</summary>
    Refuse,
}
