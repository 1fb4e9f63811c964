namespace MorningPost.Feeds.Publishing;

/// <summary>Archive documents that are finished. They wait while an archive that shrinks may still take their pages back, so that each is
/// written once.</summary>
/// <param name="plan">Says how much the documents that wait may hold.</param>
internal sealed class FinishedPages(ArchivePlan plan) : IDisposable
{
    /// <summary>What a page that wasn't looked at holds at least.</summary>
    private static readonly UnitSize Least = new(1);

    private readonly LinkedList<Page> _waiting = [];
    private UnitSize _sum;
    private bool _isSettled;

    /// <summary>Documents that stay, with the place of their format, in their order.</summary>
    public Queue<(int Format, FinishedDocument Document)> Ready { get; } = [];

    /// <summary>A page is finished.</summary>
    /// <param name="size">What it holds.</param>
    /// <param name="documents">Its document in each format.</param>
    public void Add(UnitSize size, params FinishedDocument[] documents)
    {
        _waiting.AddLast(new Page(size, documents));
        _sum += size;
        // A page is taken back when all behind it is one issue, or fits into the subscription document.
        while (_waiting.Count > 0 && (_isSettled || (_waiting.Count > 2 && !plan.FitsWindow(_sum - _waiting.First!.Value.Size))))
            Send();
    }

    /// <summary>So many pages stay as they are in the store.</summary>
    public void Skip(int count)
    {
        for (; count > 0; count--)
            Add(Least);
    }

    /// <summary>The last page is none any more.</summary>
    public void TakeBack()
    {
        if (_waiting.Last is not { Value: var page })
            return;
        _waiting.RemoveLast();
        _sum -= page.Size;
        page.Dispose();
    }

    /// <summary>No page is taken back from now on.</summary>
    public void Settle()
    {
        _isSettled = true;
        while (_waiting.Count > 0)
            Send();
    }

    public void Dispose()
    {
        foreach (var page in _waiting)
            page.Dispose();
        foreach (var (_, document) in Ready)
            document.Content.Dispose();
    }

    private void Send()
    {
        var page = _waiting.First!.Value;
        _waiting.RemoveFirst();
        _sum -= page.Size;
        for (var format = 0; format < page.Documents.Length; format++)
            Ready.Enqueue((format, page.Documents[format]));
    }

    private readonly record struct Page(UnitSize Size, FinishedDocument[] Documents) : IDisposable
    {
        public void Dispose()
        {
            foreach (var document in Documents)
                document.Content.Dispose();
        }
    }
}
