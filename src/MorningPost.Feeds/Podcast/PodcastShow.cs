using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>What a feed says about itself as a podcast: the audio edition of a newsletter, or a show of its own.</summary>
/// <remarks>
/// <para>What is required is what directories and validators want of every feed with a podcast tag in it, in an episode or here:
/// <see cref="Categories"/>, <see cref="IsExplicit"/> and the address of the <see cref="Owner"/>. They want <see cref="Feed.Language"/>
/// too, and
/// Apple an <see cref="Image"/>.</para>
/// <para><see cref="PodcastExtensions.ToExtensions(PodcastShow)"/> makes extensions of it. A value: lists are compared by their elements.
/// Blank texts count as none.</para>
/// </remarks>
public sealed record PodcastShow
{
    /// <summary>Where directories file the show, the most fitting first: Apple takes the first alone.</summary>
    /// <remarks><c>itunes:category</c>. Empty leaves it out, and then no directory takes the feed.</remarks>
    public required IReadOnlyList<PodcastCategory> Categories { get; init => field = ValueList.Of(value); }

    /// <summary>Whether there is language or content in it that isn't for children.</summary>
    /// <remarks><c>itunes:explicit</c>, <c>true</c> or <c>false</c>. False where a feed that was read doesn't say.</remarks>
    [JsonPropertyName("explicit")]
    public required bool IsExplicit { get; init; }

    /// <summary>Whom directories write to about the show. Not shown to listeners, but for everybody to read in the feed.</summary>
    /// <remarks><c>itunes:owner</c>. Null leaves it out: validators remark on that, and directories can't tell whose the feed is.</remarks>
    public required PodcastOwner? Owner { get; init; }

    /// <summary>The cover: square, 1400 to 3000 pixels, JPEG or PNG. Absolute, http or https.</summary>
    /// <remarks><c>itunes:image</c>, <c>href</c>; written in ASCII. Apple demands it.</remarks>
    public Uri? Image { get; init; }

    /// <summary>Who makes the show, as listeners should see it: a company, or the hosts. Plain text, up to 255 characters.</summary>
    /// <remarks><c>itunes:author</c>.</remarks>
    public string? Author { get; init => field = SingleLine.OrNull(value); }

    /// <summary>The order in which to listen. <see cref="PodcastType.Episodic"/> when absent.</summary>
    /// <remarks><c>itunes:type</c>.</remarks>
    public PodcastType? Type { get; init; }

    /// <summary>The show's identity for ever, also when the feed's address changes.</summary>
    /// <remarks><c>podcast:guid</c>. <see cref="PodcastGuid.FromFeedUrl"/> computes it once, from the address that the feed has
    /// then.</remarks>
    [JsonPropertyName("guid")]
    public Guid? Id { get; init; }

    /// <summary>Whether other hosts may import the feed.</summary>
    /// <remarks><c>podcast:locked</c>.</remarks>
    [JsonPropertyName("locked")]
    public PodcastLock? Lock { get; init; }

    /// <summary>What the feed holds. <see cref="PodcastMedium.Podcast"/> when absent.</summary>
    /// <remarks><c>podcast:medium</c>.</remarks>
    public PodcastMedium? Medium { get; init; }

    /// <summary>Where listeners can give money, the most important first.</summary>
    /// <remarks><c>podcast:funding</c>.</remarks>
    public IReadOnlyList<PodcastFunding> Funding { get; init => field = ValueList.Of(value); } = ValueList.Empty<PodcastFunding>();

    /// <summary>Where the feed has moved, for directories to follow. Absolute, http or https.</summary>
    /// <remarks><c>itunes:new-feed-url</c>. Null unless it moves.</remarks>
    public Uri? NewFeedUrl { get; init; }

    /// <summary>Whether directories leave the show out. Default: false.</summary>
    /// <remarks><c>itunes:block</c>, <c>Yes</c> or absent.</remarks>
    [JsonPropertyName("block")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBlocked { get; init; }

    /// <summary>Who is heard on the show regularly.</summary>
    /// <remarks><c>podcast:person</c>. Those of an episode stand in their place, all of them.</remarks>
    public IReadOnlyList<PodcastPerson> People { get; init => field = ValueList.Of(value); } = ValueList.Empty<PodcastPerson>();
}
