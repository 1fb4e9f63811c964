using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>The ids of the items so far, and their places.</summary>
internal sealed class KnownIds(FeedFormat? format)
{
    private readonly Dictionary<string, int> _places = [];

    /// <summary>Atom alone takes several versions of one entry, each of another date.</summary>
    private readonly Dictionary<(string Id, long Version), int>? _versions = format == FeedFormat.Atom ? [] : null;

    /// <summary>Finds that an item has the id of an earlier one.</summary>
    public void Check(Findings findings, FeedItem item, int index)
    {
        if (Blank.Is(item.Id))
            return;
        if (_versions is null)
        {
            if (!_places.TryAdd(item.Id, index))
                findings.Add(ItemRules.DuplicateId, "id", $"items[{_places[item.Id]}] has the id \"{item.Id}\" too.");
            return;
        }

        var version = (item.Id, FeedDate.LastChange(item.Published, item.Updated, item.Retraction?.When)?.UtcTicks ?? 0);
        if (!_versions.TryAdd(version, index))
            findings.Add(ItemRules.SameVersion, "id", $"items[{_versions[version]}] has the id \"{item.Id}\" and the same date.");
    }
}
