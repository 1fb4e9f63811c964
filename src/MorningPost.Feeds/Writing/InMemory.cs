namespace MorningPost.Feeds.Writing;

/// <summary>Elements that nobody has to wait for, read as others are.</summary>
internal sealed class InMemory<T>(IEnumerable<T> elements) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken) => new Enumerator(elements.GetEnumerator());

    private sealed class Enumerator(IEnumerator<T> elements) : IAsyncEnumerator<T>
    {
        public T Current => elements.Current;

        public ValueTask<bool> MoveNextAsync() => new(elements.MoveNext());

        public ValueTask DisposeAsync()
        {
            elements.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
