using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>Which entries an archive has, in their order: of each a hash of its name and one of its content. Eight bytes each, so that a
/// million fit.</summary>
internal sealed class EntryIndex
{
    /// <summary>The content of an entry that is held back.</summary>
    public const uint Held = 0;

    private const int ContentBits = 24;
    private const uint ContentMask = (1u << ContentBits) - 1;

    private readonly List<ulong> _entries = [];

    public int Count => _entries.Count;

    public ulong NameAt(int place) => _entries[place] >> ContentBits;

    public uint ContentAt(int place) => (uint)_entries[place] & ContentMask;

    public void Add(ulong name, uint content) => _entries.Add((name << ContentBits) | content);

    public void SetContent(int place, uint content) => _entries[place] = (_entries[place] & ~(ulong)ContentMask) | content;

    public void Append(EntryIndex other, int count) => _entries.AddRange(CollectionsMarshal.AsSpan(other._entries)[..count]);

    /// <summary>A place where a name is that is somewhere before it too; null when all differ.</summary>
    /// <returns>Both places.</returns>
    public List<(int First, int Second)> Repeated()
    {
        var names = new ulong[Count];
        for (var place = 0; place < names.Length; place++)
            names[place] = NameAt(place);
        var places = new int[Count];
        for (var place = 0; place < places.Length; place++)
            places[place] = place;
        Array.Sort(names, places);
        var repeated = new List<(int, int)>();
        for (var i = 1; i < names.Length; i++)
        {
            if (names[i] == names[i - 1])
                repeated.Add((Math.Min(places[i], places[i - 1]), Math.Max(places[i], places[i - 1])));
        }

        return repeated;
    }

    /// <summary>Forty bits of a hash of a name: FNV-1a, its halves put together.</summary>
    public static ulong HashOf(string name)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in name)
            hash = unchecked((hash ^ c) * 1099511628211ul);
        return (hash >> ContentBits) ^ (hash & ContentMask);
    }

    /// <summary>The hash of an entry's content, which is never that of one that is held back.</summary>
    public static uint HashOf(ReadOnlySpan<byte> content)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)content.Length;
        for (; content.Length >= sizeof(ulong); content = content[sizeof(ulong)..])
            hash = unchecked(BitOperations.RotateLeft(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(content), 29) * Odd);
        foreach (var rest in content)
            hash = unchecked(BitOperations.RotateLeft(hash ^ rest, 29) * Odd);
        return Math.Max(1, (uint)((hash ^ (hash >> 32)) >> 4) & ContentMask);
    }

    /// <summary>The entries from a place on, as bytes.</summary>
    public void CopyTo(Span<byte> bytes, int place)
    {
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[at..], _entries[place++]);
    }

    public void AddRange(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
            _entries.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]));
    }
}
