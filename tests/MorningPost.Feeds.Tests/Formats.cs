namespace MorningPost.Feeds.Tests;

/// <summary>The three formats, for theories.</summary>
public sealed class Formats : TheoryData<FeedFormat>
{
    public Formats() => AddRange(Enum.GetValues<FeedFormat>());
}
