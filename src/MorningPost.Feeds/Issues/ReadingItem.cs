namespace MorningPost.Feeds.Issues;

/// <summary>Something to read: a paper, a case study, a long article elsewhere.</summary>
public sealed record ReadingItem
{
    /// <summary>The recommendation's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its title. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Why one should read it. Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is: <c>paper</c>, <c>case study</c>, <c>deep dive</c>. Plain text.</summary>
    public string? Kind { get; init; }

    /// <summary>Who wrote it. Plain text, several names joined as they should be read.</summary>
    public string? Author { get; init; }

    /// <summary>How long it takes to read, in minutes.</summary>
    public int? Minutes { get; init; }
}
