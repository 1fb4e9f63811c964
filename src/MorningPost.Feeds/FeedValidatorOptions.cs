namespace MorningPost.Feeds;

/// <summary>What the validator can't know by itself. Immutable.</summary>
public sealed record FeedValidatorOptions
{
    /// <summary>The defaults.</summary>
    public static FeedValidatorOptions Default { get; } = new();

    /// <summary>The time that counts as now: every later date is warned of (<c>MPF2033</c>), since readers don't hold back what is dated in
    /// the future.</summary>
    /// <remarks>Default: null, and no date is in the future. The library reads no clock: give <see cref="TimeProvider.GetUtcNow"/>, or the
    /// time of publication.</remarks>
    public DateTimeOffset? Now { get; init; }
}
