using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Podcast;

/// <summary>Somebody who is heard, or who had a part in what is.</summary>
/// <remarks><c>podcast:person</c>. Roles and groups are those of https://podcasttaxonomy.com, in any case of letters.</remarks>
public sealed record PodcastPerson
{
    /// <summary>The name as listeners should see it. Plain text, not blank, up to 128 characters.</summary>
    /// <remarks>The element's text.</remarks>
    public required string Name { get; init => field = SingleLine.Of(value ?? throw new ArgumentNullException(nameof(value))); }

    /// <summary>What they do: <c>guest</c>, <c>narrator</c>, <c>audio editor</c>. <c>host</c> when absent.</summary>
    /// <remarks><c>role</c>.</remarks>
    public string? Role { get; init => field = SingleLine.OrNull(value); }

    /// <summary>The department that the role is in: <c>writing</c>, <c>audio post-production</c>. <c>cast</c> when absent.</summary>
    /// <remarks><c>group</c>.</remarks>
    public string? Group { get; init => field = SingleLine.OrNull(value); }

    /// <summary>A picture of the person. Absolute, http or https.</summary>
    /// <remarks><c>img</c>; written in ASCII.</remarks>
    public Uri? Avatar { get; init; }

    /// <summary>A page about the person. Absolute, http or https.</summary>
    /// <remarks><c>href</c>; written in ASCII.</remarks>
    public Uri? Url { get; init; }
}
