using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>A line of an OPML document: a feed, a folder, or anything that has a text.</summary>
/// <remarks>A value, equal to another when everything in it is, the outlines below included. Each property says which attribute of
/// <c>outline</c> it is.</remarks>
public sealed record OpmlOutline
{
    /// <summary>What readers show: a feed's or a folder's name. Plain text, <c>text</c>.</summary>
    public required string Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the feed calls itself, where that isn't <see cref="Text"/>. Plain text, <c>title</c>.</summary>
    public string? Title { get; init; }

    /// <summary>What kind of line it is, <c>type</c>: <c>link</c>, <c>include</c> and others. Default: null, which for a feed is written
    /// as <c>rss</c>, whatever its format.</summary>
    public string? Type { get; init; }

    /// <summary>Where the feed is. Absolute, <c>xmlUrl</c>; null for what is no feed.</summary>
    public Uri? FeedUrl { get; init; }

    /// <summary>The feed's home page. Absolute, <c>htmlUrl</c>.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the feed is about. Plain text, <c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>The feed's language, <c>language</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the feed's format, <c>version</c>: <c>RSS2</c>, <c>RSS</c> for 0.9x and so on.</summary>
    public string? Version { get; init; }

    /// <summary>What it is filed under, <c>category</c>: words, or paths such as <c>/Tech/AI</c>, in which a comma can't be.</summary>
    public IReadOnlyList<string> Categories { get; init => field = ValueList.Of(value); } = ValueList.Empty<string>();

    /// <summary>When the line was made, <c>created</c>. Written in UTC, to the second.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Whether it and what is below is a comment, <c>isComment</c>.</summary>
    public bool IsComment { get; init; }

    /// <summary>Whether a program stops here, <c>isBreakpoint</c>.</summary>
    public bool IsBreakpoint { get; init; }

    /// <summary>The attributes for which there is no property, in order.</summary>
    public IReadOnlyList<OpmlAttribute> Attributes { get; init => field = ValueList.Of(value); } = ValueList.Empty<OpmlAttribute>();

    /// <summary>What is below it, in order.</summary>
    public IReadOnlyList<OpmlOutline> Outlines { get; init => field = ValueList.Of(value); } = ValueList.Empty<OpmlOutline>();

    /// <summary>Whether everything in it is the same.</summary>
    /// <param name="other">The other outline.</param>
    /// <returns>Whether it is. However deep the outlines are, no stack is used up.</returns>
    public bool Equals(OpmlOutline? other)
    {
        if (other is null)
            return false;
        var pairs = new Stack<(OpmlOutline One, OpmlOutline Other)>();
        pairs.Push((this, other));
        while (pairs.TryPop(out var pair))
        {
            if (ReferenceEquals(pair.One, pair.Other))
                continue;
            if (!pair.One.HasValuesOf(pair.Other))
                return false;
            for (var i = 0; i < pair.One.Outlines.Count; i++)
                pairs.Push((pair.One.Outlines[i], pair.Other.Outlines[i]));
        }

        return true;
    }

    /// <summary>A hash of the line itself; what is below it counts by its number.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Text, Title, Type, FeedUrl, Url, Created, Outlines.Count);

    private bool HasValuesOf(OpmlOutline other) =>
        Text == other.Text && Title == other.Title && Type == other.Type && FeedUrl == other.FeedUrl && Url == other.Url
        && Description == other.Description && Language == other.Language && Version == other.Version && Created == other.Created
        && IsComment == other.IsComment && IsBreakpoint == other.IsBreakpoint
        && Categories.Equals(other.Categories) && Attributes.Equals(other.Attributes) && Outlines.Count == other.Outlines.Count;
}
