using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Vocabularies;

namespace MorningPost.Feeds.Writing;

/// <summary>A document on its way out: head, items, tail. The head waits for the first item, which may date the feed.</summary>
internal sealed class OpenDocument : IDisposable
{
    /// <summary>Large blocks: a flush costs a system call or a hand-over between threads.</summary>
    private const int Block = 64 * 1024;

    private readonly ByteTarget _target;
    private readonly DocumentWriter _writer;
    private readonly Feed _feed;
    private readonly FeedFormat _format;
    private readonly Findings _findings;
    private readonly DateTimeOffset? _notBefore;
    private int _index;
    private bool _isChecked;
    private bool _begun;

    /// <param name="target">Where the bytes go.</param>
    /// <param name="format">The format.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="notBefore">A date that the feed's date is not before, where it is taken from the first item.</param>
    public OpenDocument(ByteTarget target, FeedFormat format, Feed feed, FeedWriterOptions options, DateTimeOffset? notBefore = null)
    {
        _findings = NewFindings(options);
        FeedChecks.Check(_findings, feed, format);
        OptionsChecks.Check(_findings, options);
        _findings.Throw();

        _target = target;
        _format = format;
        _feed = feed;
        _notBefore = notBefore;
        _writer = DocumentWriters.Create(new Utf8Buffer(2 * Block), format, feed, options);
    }

    public static Findings NewFindings(FeedWriterOptions options, bool checkKeys = true) =>
        new(errorsOnly: true, refuseCharacters: options.InvalidCharacters == InvalidCharacterHandling.Refuse, checkKeys, options.Strict, KnownVocabularies.Checks);

    /// <summary>Throws when the format can't hold an item or two have one id, with everything that is wrong with any of them.</summary>
    public void Check(IReadOnlyCollection<FeedItem> items)
    {
        var ids = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        var index = 0;
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            _findings.Enter("items", index);
            FeedItemChecks.Check(_findings, item, _feed, _format);
            FeedItemChecks.SameId(_findings, item, index, ids, _format);
            _findings.Leave();
            index++;
        }

        _findings.Throw();
        _isChecked = true;
    }

    /// <summary>Throws when the format can't hold the item. Those that were checked together aren't looked at again.</summary>
    public void Check(FeedItem item)
    {
        if (_isChecked)
            return;
        _findings.Enter("items", _index++);
        FeedItemChecks.Check(_findings, item, _feed, _format);
        _findings.Throw();
    }

    public void Write(scoped in ItemView item)
    {
        if (!_begun)
            Begin(item.LastChange);
        _writer.WriteItem(item);
    }

    public ValueTask FlushIfFullAsync(CancellationToken cancellationToken) =>
        _writer.Buffer.Length >= Block ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Closes the document in the buffer; <see cref="SendAsync"/> sends it. Throws when the document can't be closed, before a byte of it went out.</summary>
    public void End()
    {
        if (!_begun)
            Begin(null);
        _writer.WriteTail();
    }

    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _target.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _writer.Buffer.Dispose();

    private void Begin(DateTimeOffset? first)
    {
        var updated = _feed.Updated ?? FeedDate.Later(first, _notBefore);
        if (updated is null && _format == FeedFormat.Atom)
            throw new FeedException([FeedRules.NoUpdated.At("updated", "the feed has no items and no date of its own.")]);
        _writer.WriteHead(updated);
        _begun = true;
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _target.WriteAsync(_writer.Buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _writer.Buffer.Truncate(0);
    }
}
