using System.Collections;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Extensions;

/// <summary>Makes the lists that the models hold: copied once, never changed, equal when their elements are.</summary>
internal static class ValueList
{
    public static IReadOnlyList<T> Empty<T>() => ValueList<T>.Empty;

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? items) => items switch
    {
        null or { Count: 0 } => ValueList<T>.Empty,
        ValueList<T> same => same,
        _ => new ValueList<T>(WithoutNull(items.ToArray())),
    };

    /// <summary>The elements of a list that a model holds, without a call through an interface for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<T> Span<T>(this IReadOnlyList<T> list) => ((ValueList<T>)list).Items;

    private static T[] WithoutNull<T>(T[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw new ArgumentException($"The list holds null at {i}.", nameof(items));
        }

        return items;
    }
}

internal sealed class ValueList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    public static readonly ValueList<T> Empty = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public ReadOnlySpan<T> Items => items;
}
