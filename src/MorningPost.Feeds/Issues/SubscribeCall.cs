namespace MorningPost.Feeds.Issues;

/// <summary>The call to subscribe: a heading, the pitch and the link.</summary>
public sealed record SubscribeCall
{
    /// <summary>Where one subscribes. Absolute, http, https or mailto.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The heading. Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Why one should. Plain text.</summary>
    public string? Pitch { get; init; }

    /// <summary>The text of the link. Plain text; the URL itself when absent.</summary>
    public string? Label { get; init; }
}
