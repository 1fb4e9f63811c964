using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>What to read at the weekend.</summary>
public sealed record ReadingListSection : Section
{
    /// <summary>The recommendations, in order.</summary>
    public required IReadOnlyList<ReadingItem> Items { get; init => field = ValueList.Of(value); }
}
