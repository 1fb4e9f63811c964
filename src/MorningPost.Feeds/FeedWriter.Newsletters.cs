using System.Runtime.CompilerServices;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds;

/// <content>Newsletters and their issues.</content>
public sealed partial class FeedWriter
{
    /// <summary>Writes a newsletter's issues as a feed to a stream, one item an issue.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the target.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments
            .WriteAsync(newsletter, Sequence<Issue>.Of(issues), [new FeedOutput(stream, format)], options, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as a feed to a stream, one item an issue.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte,
    /// and its newest date becomes the feed's.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the target.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task WriteAsync(
        Stream stream,
        FeedFormat format,
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments
            .WriteAsync(newsletter, Sequence<Issue>.Of(issues), [new FeedOutput(stream, format)], options, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as a feed, one item an issue or what an <see cref="IssueOutput"/> says.</summary>
    /// <param name="output">Where to and in which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the target.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAsync(
        FeedOutput output,
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), [output], options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as a feed, one item an issue or what an <see cref="IssueOutput"/> says.</summary>
    /// <param name="output">Where to and in which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte,
    /// and its newest date becomes the feed's.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels a write to the target.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task WriteAsync(
        FeedOutput output,
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), [output], options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as a feed into a string, one item an issue.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The document. What it says of its encoding is UTF-8, so write it as that.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task<string> WriteToStringAsync(
        FeedFormat format,
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ToStringAsync(format, output =>
            IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), [output], options, cancellationToken))
            .ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as a feed into a string, one item an issue.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte,
    /// and its newest date becomes the feed's.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The document. What it says of its encoding is UTF-8, so write it as that.</returns>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task<string> WriteToStringAsync(
        FeedFormat format,
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ToStringAsync(format, output =>
            IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), [output], options, cancellationToken))
            .ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as several documents in one pass: the issues are read once and each
    /// is rendered once for each projection.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first.</param>
    /// <param name="outputs">The documents. An <see cref="IssueOutput"/> says what of each issue becomes an item. None takes its place
    /// before all are whole.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels writes.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task WriteAllAsync(
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), outputs, options, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes a newsletter's issues as several documents in one pass: the issues are read once and each
    /// is rendered once for each projection.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, newest first. A collection is checked whole before the first byte,
    /// and its newest date becomes the feed's.</param>
    /// <param name="outputs">The documents. An <see cref="IssueOutput"/> says what of each issue becomes an item. None takes its place
    /// before all are whole.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues, and cancels writes.</param>
    /// <exception cref="FeedException">Newsletter or issue can't be written; lists every reason.</exception>
    public static async Task WriteAllAsync(
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        IReadOnlyList<FeedOutput> outputs,
        FeedWriterOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await IssueDocuments.WriteAsync(newsletter, Sequence<Issue>.Of(issues), outputs, options, cancellationToken).ConfigureAwait(false);
}
