using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Vocabularies;

namespace MorningPost.Feeds.Writing;

/// <summary>A document on its way out: head, items, tail. The head waits for the first item, which may date the feed.</summary>
/// <param name="target">Where the bytes go.</param>
/// <param name="format">The format.</param>
/// <param name="feed">The feed.</param>
/// <param name="options">How to write it.</param>
/// <param name="newest">The feed's date where it has none of its own; null where the first item is to date it.</param>
/// <param name="notBefore">A date that the feed's date is not before, where it is taken from the first item.</param>
internal sealed class OpenDocument(
    ByteTarget target, FeedFormat format, Feed feed, FeedFormatOptions options, DateTimeOffset? newest, DateTimeOffset? notBefore)
        : IAsyncDisposable
{
    /// <summary>Large blocks: a flush costs a system call or a hand-over between threads.</summary>
    private const int Block = 64 * 1024;

    private readonly Utf8Buffer _buffer = new(0);
    private DocumentWriter? _writer;
    private DateTimeOffset? _updated;

    public Feed Feed => feed;

    public FeedFormat Format => format;

    public static Findings NewFindings(FeedWriterPolicy policy, bool checkKeys = true) =>
        new(
        errorsOnly: true,
        refuseCharacters: policy.InvalidCharacters == InvalidCharacterHandling.Refuse,
        checkKeys,
        policy.TreatWarningsAsErrors,
        KnownVocabularies.Checks);

    /// <summary>Whether the head is written, dated by the first item, and an item of this date would be newer: the items don't come newest
    /// first.</summary>
    public bool IsOlderThan(DateTimeOffset? published) =>
        _writer is not null && format != FeedFormat.Json && feed.Updated is null && newest is null && published > _updated;

    public void Write(scoped in ItemView item)
    {
        _writer ??= Begin(item.LastChange);
        _writer.WriteItem(item);
    }

    /// <summary>Whether it is time for <see cref="FlushAsync"/>.</summary>
    public bool IsFull => _buffer.Length >= Block;

    /// <summary>Closes the document in the buffer; <see cref="SendAsync"/> sends it. Throws when the document can't be closed, before a
    /// byte of it went out.</summary>
    public void End()
    {
        _writer ??= Begin(null);
        _writer.WriteTail();
    }

    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask CommitAsync() => target.CommitAsync();

    public ValueTask DisposeAsync()
    {
        _buffer.Dispose();
        return target.DisposeAsync();
    }

    private DocumentWriter Begin(DateTimeOffset? first)
    {
        _updated = feed.Updated ?? newest ?? FeedDate.Later(first, notBefore);
        if (_updated is null && format == FeedFormat.Atom)
            throw new FeedException([FeedRules.NoUpdated.At("updated", "the feed has no items and no date of its own.")]);
        _buffer.Reserve(2 * Block);
        var writer = DocumentWriters.Create(_buffer, format, feed, options);
        writer.WriteHead(_updated);
        return writer;
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await target.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _buffer.Truncate(0);
    }
}
