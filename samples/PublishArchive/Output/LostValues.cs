using System.Collections;
using System.Globalization;
using MorningPost.Feeds;

namespace PublishArchive.Output;

/// <summary>What a feed had before it was written in another format and hasn't any more, each value with its place.</summary>
internal static class LostValues
{
    private const int Shown = 60;

    public static IEnumerable<string> Between(FeedDocument before, FeedDocument after)
    {
        var written = after.Items.GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.First());
        return Lost("feed", before.Feed, after.Feed).Concat(before.Items.Index().DistinctBy(item => item.Item.Id).SelectMany(item =>
            Lost($"items[{item.Index}]", item.Item, written.GetValueOrDefault(item.Item.Id))));
    }

    private static IEnumerable<string> Lost(string place, object? before, object? after)
    {
        if (IsEmpty(before))
            return [];
        if (IsEmpty(after))
            return [$"{place}: {Say(before!)}"];
        if (before is IEnumerable<object> list && after is IEnumerable<object> written)
            return LostOfList(place, [.. list], [.. written]);
        return IsRecord(before!) && before!.GetType() == after!.GetType() && !before.Equals(after)
            ? before.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).SelectMany(property =>
                Lost($"{place}.{NameOf(property.Name)}", property.GetValue(before), property.GetValue(after)))
            : [];
    }

    /// <summary>Elements that are still there are no loss wherever they are; the others are compared in their order.</summary>
    private static IEnumerable<string> LostOfList(string place, List<object> before, List<object> after)
    {
        var others = after.Where(element => !before.Contains(element)).ToList();
        var next = 0;
        for (var i = 0; i < before.Count; i++)
        {
            if (after.Contains(before[i]))
                continue;
            var same = next < others.Count ? others[next++] : Named(before[i], after);
            foreach (var lost in Lost($"{place}[{i}]", before[i], same))
                yield return lost;
        }
    }

    /// <summary>RSS has the names of all authors in one: they aren't lost, all else that is known of them is.</summary>
    private static FeedPerson? Named(object before, List<object> after) =>
        before is FeedPerson { Name: { } name }
        && after.OfType<FeedPerson>().Any(person => person.Name?.Contains(name, StringComparison.Ordinal) == true)
            ? new FeedPerson { Name = name }
            : null;

    private static string Say(object value)
    {
        var text = value switch
        {
            FeedContent content => content.Value,
            IEnumerable<object> list => string.Join(", ", list.Select(Say)),
            _ when IsRecord(value) => string.Join(", ", value.GetType().GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property => property.GetValue(value)).Where(part => !IsEmpty(part)).Select(part => Say(part!))),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        text = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Shown ? text : $"{text[..Shown]}…";
    }

    private static bool IsRecord(object value) =>
        value.GetType() is { IsClass: true, Namespace: { } name } && name.StartsWith("MorningPost.Feeds", StringComparison.Ordinal)
        && value is not FeedContent;

    private static bool IsEmpty(object? value) => value switch
    {
        null or "" or false => true,
        ICollection list => list.Count == 0,
        IEnumerable<object> list => !list.Any(),
        _ => false,
    };

    private static string NameOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
