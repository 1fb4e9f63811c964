using System.Runtime.CompilerServices;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Writing;

/// <summary>Items or issues that come one after the other.</summary>
/// <remarks>Only what is a collection in memory is looked at beforehand. What can be read asynchronously is, whatever its static type: a
/// query of
/// Entity Framework Core is an <see cref="IEnumerable{T}"/> that would block a thread.</remarks>
internal readonly struct Sequence<T>
{
    private readonly IAsyncEnumerable<T> _elements;

    private Sequence(IAsyncEnumerable<T> elements, IEnumerable<T>? collection)
    {
        _elements = elements;
        Collection = collection;
    }

    /// <summary>All elements, where they are in memory.</summary>
    public IEnumerable<T>? Collection { get; }

    public static Sequence<T> Of(IAsyncEnumerable<T> elements, [CallerArgumentExpression(nameof(elements))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(elements, name);
        return new Sequence<T>(elements, collection: null);
    }

    public static Sequence<T> Of(IEnumerable<T> elements, [CallerArgumentExpression(nameof(elements))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(elements, name);
        return elements is IAsyncEnumerable<T> streamed
            ? new Sequence<T>(streamed, collection: null)
            : new Sequence<T>(new InMemory<T>(elements), elements is IReadOnlyCollection<T> or ICollection<T> ? elements : null);
    }

    public ConfiguredCancelableAsyncEnumerable<T> ReadAsync(CancellationToken cancellationToken) =>
        _elements.WithCancellation(cancellationToken).ConfigureAwait(false);

    /// <summary>What was taken back stands before the first entry: some validators want it there, and the order of a collection is ours to
    /// choose.</summary>
    public Sequence<T> RetractedFirst(Func<T, bool> isRetracted) => Collection is null || !Collection.Any(isRetracted)
        ? this
        : new Sequence<T>(
            new InMemory<T>(Collection.Where(isRetracted).Concat(Collection.Where(element => !isRetracted(element)))), Collection);

    /// <summary>The newest date of a collection; null of a sequence.</summary>
    public DateTimeOffset? Newest(Func<T, DateTimeOffset?> dateOf)
    {
        DateTimeOffset? newest = null;
        foreach (var element in Collection ?? [])
        {
            if (element is null)
                throw new ArgumentException("The collection holds null.");
            newest = FeedDate.Later(newest, dateOf(element));
        }

        return newest;
    }
}
