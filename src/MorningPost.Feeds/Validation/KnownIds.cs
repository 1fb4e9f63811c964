using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>The ids of the items so far, and their places.</summary>
internal sealed class KnownIds(FeedFormat? format)
{
    private readonly Dictionary<(string Id, long Version), int> _places = [];

    /// <summary>Finds that an item has the id of an earlier one. Atom alone takes several versions of one entry, each of another
    /// date.</summary>
    public void Check(Findings findings, FeedItem item, int index)
    {
        if (Blank.Is(item.Id))
            return;
        var version = format == FeedFormat.Atom ? FeedDate.LastChange(item.Published, item.Updated, item.Retraction?.When)?.UtcTicks ?? 0
            : 0;
        if (_places.TryAdd((item.Id, version), index))
            return;
        var first = _places[(item.Id, version)];
        if (format == FeedFormat.Atom)
            findings.Add(ItemRules.SameVersion, "id", $"items[{first}] has the id \"{item.Id}\" and the same date.");
        else
            findings.Add(ItemRules.DuplicateId, "id", $"items[{first}] has the id \"{item.Id}\" too.");
    }
}
