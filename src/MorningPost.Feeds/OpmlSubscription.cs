using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>A feed in an OPML document, and where it is filed.</summary>
public sealed record OpmlSubscription
{
    /// <summary>The feed's outline. Its <see cref="OpmlOutline.FeedUrl"/> isn't null.</summary>
    public required OpmlOutline Feed { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The names of the folders around it, the outermost first; empty at the top.</summary>
    public IReadOnlyList<string> Folders { get; init => field = ValueList.Of(value); } = ValueList.Empty<string>();
}
