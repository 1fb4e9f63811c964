using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>An OPML document: the list of feeds that somebody reads, in folders, or any other outline.</summary>
/// <remarks>A value; lists are compared by their elements.</remarks>
public sealed record OpmlDocument
{
    /// <summary>What the list is called. Plain text.</summary>
    /// <remarks>OPML <c>head/title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>When it was made. Written in UTC, to the second.</summary>
    /// <remarks>OPML <c>head/dateCreated</c>.</remarks>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it last changed. Written in UTC, to the second.</summary>
    /// <remarks>OPML <c>head/dateModified</c>.</remarks>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whose it is. Plain text.</summary>
    /// <remarks>OPML <c>head/ownerName</c>.</remarks>
    public string? OwnerName { get; init; }

    /// <summary>The owner's e-mail address.</summary>
    /// <remarks>OPML <c>head/ownerEmail</c>.</remarks>
    public string? OwnerEmail { get; init; }

    /// <summary>A page of the owner's. Absolute.</summary>
    /// <remarks>OPML <c>head/ownerId</c>.</remarks>
    public Uri? OwnerUrl { get; init; }

    /// <summary>The outlines at the top: folders and feeds, in order.</summary>
    /// <remarks>OPML <c>body/outline</c>.</remarks>
    public IReadOnlyList<OpmlOutline> Outlines { get; init => field = ValueList.Of(value); } = ValueList.Empty<OpmlOutline>();

    /// <summary>What was mended or left out when the document was read; nothing of it is written.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedDiagnostic>();

    /// <summary>The feeds in it, each with the folders around it, in the document's order. A feed in two folders is there twice.</summary>
    /// <returns>The feeds.</returns>
    public IEnumerable<OpmlSubscription> GetSubscriptions()
    {
        var open = new Stack<(IReadOnlyList<string> Folders, IReadOnlyList<OpmlOutline> Outlines, int Next)>();
        open.Push(([], Outlines, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Outlines.Count)
                continue;
            var outline = level.Outlines[level.Next];
            open.Push(level with { Next = level.Next + 1 });
            if (outline.FeedUrl is not null)
                yield return new OpmlSubscription { Feed = outline, Folders = level.Folders };
            if (outline.Outlines.Count > 0)
                open.Push(([.. level.Folders, outline.Text], outline.Outlines, 0));
        }
    }
}
