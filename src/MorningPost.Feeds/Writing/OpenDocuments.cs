using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Writing;

/// <summary>The documents that are written in one pass. None takes its place before all are whole.</summary>
internal sealed class OpenDocuments(FeedWriterOptions options) : IAsyncDisposable
{
    private readonly Findings _findings = OpenDocument.NewFindings(options.Policy);
    private readonly List<OpenDocument> _documents = [];
    private readonly HashSet<object> _places = [];
    private int _index;
    private bool _isChecked;

    /// <summary>Adds a document.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="feed">Its metadata.</param>
    /// <param name="newest">Its date where it has none of its own; null where the first item is to date it.</param>
    /// <param name="notBefore">A date that the feed's date is not before, where it is taken from the first item.</param>
    public OpenDocument Add(FeedOutput output, Feed feed, DateTimeOffset? newest = null, DateTimeOffset? notBefore = null)
    {
        if (output.Place != Stream.Null && !_places.Add(output.Place))
            throw new ArgumentException($"Two outputs go to one place, {output.Place}: give each its own.", nameof(output));
        var document = new OpenDocument(output.Open(), output.Format, feed, options.Format, newest, notBefore);
        _documents.Add(document);
        return document;
    }

    /// <summary>Throws when a format can't hold its feed, with everything that is wrong with any of them.</summary>
    public void CheckFeeds()
    {
        foreach (var document in _documents)
            FeedChecks.Check(_findings, document.Feed, document.Format);
        OptionsChecks.Check(_findings, options.Format);
        _findings.Throw();
    }

    /// <summary>Throws when a format can't hold an item or two have one id, with everything that is wrong with any of them.</summary>
    public void Check(IEnumerable<FeedItem> items)
    {
        // Atom alone takes several versions of one entry.
        var unique = FeedFormat.Atom;
        foreach (var document in _documents)
            unique = unique == FeedFormat.Atom ? document.Format : unique;
        var ids = new KnownIds(unique);
        var index = 0;
        foreach (var item in items)
        {
            _findings.Enter("items", index);
            Check(item, _documents);
            ids.Check(_findings, item, index);
            _findings.Leave();
            index++;
        }

        _findings.Throw();
        _isChecked = true;
    }

    /// <summary>Throws when a format can't hold the item. Those that were checked together aren't looked at again.</summary>
    public void Check(FeedItem item)
    {
        if (_isChecked)
            return;
        _findings.Enter("items", _index++);
        Check(item, _documents);
        if (item.Retraction is null && IsOlderThan(item.Published))
            _findings.Add(ItemRules.RefusedOrder, "published", "it is newer than the feed, which is dated by its first item.");
        _findings.Throw();
    }

    /// <summary>Whether a document is dated by its first item, and an item of this date would be newer.</summary>
    public bool IsOlderThan(DateTimeOffset? published)
    {
        foreach (var document in _documents)
        {
            if (document.IsOlderThan(published))
                return true;
        }

        return false;
    }

    public void Write(FeedItem item)
    {
        foreach (var document in _documents)
            document.Write(ItemView.Of(item));
    }

    public ValueTask FlushIfFullAsync(CancellationToken cancellationToken)
    {
        foreach (var document in _documents)
        {
            if (document.IsFull)
                return FlushFullAsync(cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask FlushFullAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            if (_documents[i].IsFull)
                await _documents[i].FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var document in _documents)
            document.End();
        foreach (var document in _documents)
            await document.SendAsync(cancellationToken).ConfigureAwait(false);
        foreach (var document in _documents)
            await document.CommitAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var document in _documents)
            await document.DisposeAsync().ConfigureAwait(false);
    }

    private void Check(FeedItem item, List<OpenDocument> documents)
    {
        foreach (var document in documents)
            FeedItemChecks.Check(_findings, item, document.Feed, document.Format);
    }
}
