using System.Buffers;
using System.IO.Pipelines;
using MorningPost.Feeds.Outlines;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>Reads and writes OPML, the format in which readers exchange lists of feeds.</summary>
/// <remarks>
/// <para>OPML 1.0, 1.1 and 2.0 are read, and what programs write in their place: names of attributes in any case, outlines without a
/// text, titles with HTML in them.
/// What is mended or left out is one of <see cref="OpmlDocument.Diagnostics"/>. Nothing is fetched.</para>
/// <para>OPML 2.0 is written, in UTF-8, and equal documents are equal bytes. It is well-formed whatever the strings hold: what XML can't
/// hold becomes U+FFFD.</para>
/// </remarks>
public static class Opml
{
    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; read to its end and not closed.</param>
    /// <param name="options">The limits; the defaults when null.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream.</param>
    /// <returns>The document.</returns>
    /// <exception cref="FeedException">It is no OPML, it isn't well-formed, or it is larger than allowed; says line and column.</exception>
    public static async Task<OpmlDocument> ReadAsync(
        Stream stream,
        OpmlReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= OpmlReaderOptions.Default;
        using var buffer = new Utf8Buffer(16 * 1024);
        IBufferWriter<byte> target = buffer;
        while (await stream.ReadAsync(target.GetMemory(16 * 1024), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            buffer.Advance(read);
            OutlineLimits.CheckBytes(buffer.Length, options);
        }

        return OutlineReading.Read(buffer.WrittenMemory, options);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document's bytes.</param>
    /// <param name="options">The limits; the defaults when null.</param>
    /// <returns>The document.</returns>
    /// <exception cref="FeedException">It is no OPML, it isn't well-formed, or it is larger than allowed; says line and column.</exception>
    public static OpmlDocument Read(ReadOnlyMemory<byte> document, OpmlReaderOptions? options = null)
    {
        options ??= OpmlReaderOptions.Default;
        OutlineLimits.CheckBytes(document.Length, options);
        return OutlineReading.Read(document, options);
    }

    /// <summary>Writes a document to a stream.</summary>
    /// <param name="stream">Where to. The caller owns it; it is written asynchronously only, flushed at the end and never closed.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    /// <exception cref="FeedException">OPML can't hold the document; lists every reason. Nothing is written then.</exception>
    public static Task WriteAsync(Stream stream, OpmlDocument document, CancellationToken cancellationToken = default) =>
        WriteAsync(ByteTarget.For(stream), document, cancellationToken);

    /// <summary>Writes a document to a pipe.</summary>
    /// <param name="pipe">Where to. The caller owns it; it is never completed.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="FeedException">OPML can't hold the document; lists every reason. Nothing is written then.</exception>
    public static Task WriteAsync(PipeWriter pipe, OpmlDocument document, CancellationToken cancellationToken = default) =>
        WriteAsync(ByteTarget.For(pipe), document, cancellationToken);

    /// <summary>Writes a document to a buffer.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="FeedException">OPML can't hold the document; lists every reason. Nothing is written then.</exception>
    public static void Write(IBufferWriter<byte> buffer, OpmlDocument document)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentNullException.ThrowIfNull(document);
        using var written = new Utf8Buffer(16 * 1024);
        OutlineWriting.Write(written, document);
        buffer.Write(written.Written);
    }

    private static async Task WriteAsync(ByteTarget target, OpmlDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var written = new Utf8Buffer(16 * 1024);
        OutlineWriting.Write(written, document);
        await target.WriteAsync(written.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
