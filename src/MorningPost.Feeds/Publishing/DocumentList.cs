using System.Collections;

namespace MorningPost.Feeds.Publishing;

/// <summary>A list of documents that keeps numbers and makes paths when it is asked: a publication can have a hundred thousand.</summary>
internal sealed class DocumentList(Func<DeliveredDocument, string> path, IEnumerable<DeliveredDocument> documents)
    : IReadOnlyList<PublishedDocument>
{
    private readonly DeliveredDocument[] _documents = InOrder([.. documents]);

    public int Count => _documents.Length;

    public PublishedDocument this[int index] => new(path(_documents[index]), _documents[index].Items, _documents[index].Bytes);

    public IEnumerator<PublishedDocument> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static DeliveredDocument[] InOrder(DeliveredDocument[] documents)
    {
        Array.Sort(documents, static (one, other) => one.Order.CompareTo(other.Order));
        return documents;
    }
}
