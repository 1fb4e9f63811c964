using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>A tool worth a reader's time.</summary>
public sealed record Tool
{
    /// <summary>The tool's short name, unique within its section; it never changes.</summary>
    /// <remarks>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</remarks>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is called. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is for. Plain text.</summary>
    public required string Description { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where it is. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<FeedCategory> Tags { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();
}
