namespace MorningPost.Feeds;

/// <summary>How bad a finding is.</summary>
public enum FeedSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>A spec advises against it, or readers are known to stumble.</summary>
    Warning,

    /// <summary>A spec forbids it. Writers refuse it.</summary>
    Error,
}
