namespace MorningPost.Feeds.Publishing;

/// <summary>Where the entries of before stand among those that are there now.</summary>
internal sealed class Alignment
{
    private const int Missing = -1;

    private readonly int _start;
    private readonly int _count;
    private readonly int[]? _places;

    private Alignment(int start, int count, int[]? places)
    {
        _start = start;
        _count = count;
        _places = places;
    }

    /// <summary>The places of entries that are new, and behind which there are some of before.</summary>
    public List<int> Late { get; } = [];

    /// <summary>Compares both, and copies the content hashes of before to the new index.</summary>
    /// <param name="before">The entries of before.</param>
    /// <param name="now">Those that are there, the first of which are as they were.</param>
    /// <param name="start">How many those are.</param>
    public static Alignment Of(EntryIndex before, EntryIndex now, int start)
    {
        var same = start;
        for (; same < before.Count && same < now.Count && before.NameAt(same) == now.NameAt(same); same++)
            now.SetContent(same, before.ContentAt(same));
        if (same == before.Count)
            return new Alignment(start, same, places: null);
        var alignment = new Alignment(same, same, new int[before.Count - same]);
        alignment.Compare(before, now);
        return alignment;
    }

    /// <summary>Whether so many of before are where they were.</summary>
    public bool IsSame(int count) => count <= (_places is null ? int.MaxValue : _count);

    /// <summary>The first entry of before that is missing among so many; null when none is.</summary>
    public int? FirstMissing(int count)
    {
        for (var place = _start; _places is not null && place < count; place++)
        {
            if (_places[place - _start] == Missing)
                return place;
        }

        return null;
    }

    /// <summary>Where an entry of before is; null when it is missing.</summary>
    public int? PlaceOf(int place) =>
        _places is null || place < _start ? place : _places[place - _start] is not Missing and var now ? now : null;

    /// <summary>Whether none of so many entries of before is missing.</summary>
    public bool IsWhole(int count) => FirstMissing(count) is null;

    /// <summary>The place behind what is now the last of the first entries of before.</summary>
    /// <param name="end">How many those are.</param>
    public int EndOf(int end)
    {
        for (; _places is not null && end > _start; end--)
        {
            if (_places[end - 1 - _start] is not Missing and var place)
                return place + 1;
        }

        return end;
    }

    private void Compare(EntryIndex before, EntryIndex now)
    {
        var places = new Dictionary<ulong, int>();
        for (var place = _start; place < now.Count; place++)
            places.TryAdd(now.NameAt(place), place);
        var at = _start;
        for (var old = _start; old < before.Count; old++)
        {
            if (!places.TryGetValue(before.NameAt(old), out var place) || place < at)
            {
                _places![old - _start] = Missing;
                continue;
            }

            for (; at < place; at++)
                Late.Add(at);
            now.SetContent(place, before.ContentAt(old));
            _places![old - _start] = place;
            at = place + 1;
        }
    }
}
