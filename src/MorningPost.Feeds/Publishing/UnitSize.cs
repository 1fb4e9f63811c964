using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>What an issue takes of a document: so many items, and so many bytes in each format.</summary>
/// <param name="Items">How many items. One that was taken back counts, though some formats leave it out.</param>
internal readonly record struct UnitSize(int Items)
{
    private readonly FormatBytes _bytes;

    public UnitSize(int items, ReadOnlySpan<int> bytes)
        : this(items)
    {
        for (var format = 0; format < bytes.Length; format++)
            _bytes[format] = bytes[format];
    }

    /// <summary>The bytes in the format at a place.</summary>
    public int this[int format] => _bytes[format];

    public static UnitSize operator +(UnitSize one, UnitSize other) =>
        new(one.Items + other.Items, [one[0] + other[0], one[1] + other[1], one[2] + other[2]]);

    public static UnitSize operator -(UnitSize one, UnitSize other) =>
        new(one.Items - other.Items, [one[0] - other[0], one[1] - other[1], one[2] - other[2]]);

    /// <summary>Whether this exceeds a limit in nothing.</summary>
    public bool Fits(UnitSize limit) => Items <= limit.Items && this[0] <= limit[0] && this[1] <= limit[1] && this[2] <= limit[2];

    [InlineArray(3)]
    private struct FormatBytes
    {
        private int _first;
    }
}
