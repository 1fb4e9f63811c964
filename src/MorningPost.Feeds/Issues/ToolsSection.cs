using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>The tools of the week.</summary>
public sealed record ToolsSection : Section
{
    /// <summary>The tools, in order.</summary>
    public required IReadOnlyList<Tool> Tools { get; init => field = ValueList.Of(value); }
}
