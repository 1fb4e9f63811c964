namespace MorningPost.Feeds.Tests.Readme;

internal sealed class PostList
{
    public IReadOnlyList<FeedItem> All { get; } = Sample.Items(2);

    public FeedVersion Version { get; } = new("1");

    public IEnumerable<FeedItem> Of(string tag) => All.Where(_ => tag.Length > 0);
}
