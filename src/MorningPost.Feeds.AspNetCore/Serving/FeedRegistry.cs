using System.Collections.Concurrent;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>All feeds of the app, by their prefixes. That it is there says that the app has called <c>AddFeeds</c>.</summary>
internal sealed class FeedRegistry
{
    private readonly ConcurrentDictionary<string, FeedGroup> _groups = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<FeedGroup> Groups => _groups.Values.OrderBy(group => group.Prefix, StringComparer.Ordinal);

    public void Add(FeedGroup group) => _groups[group.Prefix] = group;

    public FeedGroup Find(string prefix) => _groups.TryGetValue(FeedGroup.Normalize(prefix), out var group)
        ? group
        : throw new ArgumentException(
            $"No feeds are mapped at \"{prefix}\". Those that are: "
                + $"{string.Join(", ", Groups.Select(known => known.Prefix).DefaultIfEmpty("none"))}.",
            nameof(prefix));
}
