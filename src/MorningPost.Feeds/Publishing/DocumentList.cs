using System.Collections;

namespace MorningPost.Feeds.Publishing;

/// <summary>A list of documents that keeps numbers and makes paths when it is asked: a publication can have a hundred thousand.</summary>
internal sealed class DocumentList(Func<int, int, string> path) : IReadOnlyList<PublishedDocument>
{
    private readonly List<(int Feed, int Number, int Items, int Bytes)> _documents = [];

    public int Count => _documents.Count;

    public PublishedDocument this[int index]
    {
        get
        {
            var (feed, number, items, bytes) = _documents[index];
            return new PublishedDocument(path(feed, number), items, bytes);
        }
    }

    public void Add(int feed, int number, int items, int bytes) => _documents.Add((feed, number, items, bytes));

    /// <summary>Takes a document out, if it is among the last that came.</summary>
    public void Remove(int feed, int number)
    {
        for (var i = Count - 1; i >= 0 && i >= Count - 64; i--)
        {
            if (_documents[i].Feed == feed && _documents[i].Number == number)
            {
                _documents.RemoveAt(i);
                return;
            }
        }
    }

    public IEnumerator<PublishedDocument> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
