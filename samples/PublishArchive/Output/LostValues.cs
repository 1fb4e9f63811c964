using System.Collections;
using MorningPost.Feeds;

namespace PublishArchive.Output;

/// <summary>What a feed had before it was written in another format and hasn't any more, by the names of its properties.</summary>
internal static class LostValues
{
    public static IEnumerable<string> Between(FeedDocument before, FeedDocument after)
    {
        foreach (var name in Lost(before.Feed, after.Feed))
            yield return $"{name} of the feed";
        var items = before.Items.Zip(after.Items, (item, written) => Lost(item, written)).SelectMany(names => names)
            .CountBy(name => name);
        foreach (var (name, count) in items)
            yield return $"{name} of {Quantity.Of(count, "item")}";
    }

    private static IEnumerable<string> Lost<T>(T before, T after) => typeof(T).GetProperties()
        .Where(property => !IsEmpty(property.GetValue(before)) && IsEmpty(property.GetValue(after)))
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);

    private static bool IsEmpty(object? value) => value switch
    {
        null or "" or false => true,
        ICollection list => list.Count == 0,
        IEnumerable<object> list => !list.Any(),
        _ => false,
    };
}
