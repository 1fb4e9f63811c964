using System.Runtime.CompilerServices;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Validation;
using MorningPost.Feeds.Vocabularies;
using MorningPost.Feeds.Writing;

namespace MorningPost.Feeds;

/// <summary>Says everything that is wrong with a model before a byte of it is written.</summary>
/// <remarks>
/// Nothing here throws for what it finds. A finding with <see cref="FeedSeverity.Error"/> is what writers refuse; warnings and infos
/// are what specs advise against and where readers are known to stumble.
/// </remarks>
public static class FeedValidator
{
    /// <summary>Makes errors of warnings, for those who want neither. Bodies of HTML are looked into by <c>HtmlValidator</c> of the package
    /// MorningPost.Feeds.Html only.</summary>
    /// <param name="findings">Findings of any origin.</param>
    /// <returns>The same findings in the same order, every <see cref="FeedSeverity.Warning"/> being a
    /// <see cref="FeedSeverity.Error"/>.</returns>
    public static IReadOnlyList<FeedDiagnostic> TreatWarningsAsErrors(IReadOnlyList<FeedDiagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return [.. findings.Select(finding => finding.InStrictTerms())];
    }

    /// <summary>Validates a newsletter.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <returns>The findings; paths begin at the newsletter.</returns>
    public static IReadOnlyList<FeedDiagnostic> Validate(Newsletter newsletter, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        var findings = Begin(options);
        NewsletterChecks.Check(findings, newsletter);
        return findings.Found;
    }

    /// <summary>Validates an issue by itself.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <returns>The findings; paths begin at the issue.</returns>
    public static IReadOnlyList<FeedDiagnostic> Validate(Issue issue, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var findings = Begin(options);
        IssueChecks.Check(findings, issue);
        return findings.Found;
    }

    /// <summary>Validates a feed's metadata.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format it will be written in; when null, all three must be able to hold it.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <returns>The findings; paths begin at the feed.</returns>
    public static IReadOnlyList<FeedDiagnostic> Validate(Feed feed, FeedFormat? format = null, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var findings = Begin(options);
        FeedChecks.Check(findings, feed, format);
        return findings.Found;
    }

    /// <summary>Validates an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">The feed it is an item of, where that is known: its authors stand for the item's.</param>
    /// <param name="format">The format it will be written in; when null, all three must be able to hold it.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <returns>The findings; paths begin at the item.</returns>
    public static IReadOnlyList<FeedDiagnostic> Validate(
        FeedItem item, Feed? feed = null, FeedFormat? format = null, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var findings = Begin(options);
        FeedItemChecks.Check(findings, item, feed, format);
        return findings.Found;
    }

    /// <summary>Validates a newsletter with all its issues, ids that are given twice included.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, in any order. One is held at a time; what is kept of each is its id.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The findings; paths begin at <c>newsletter</c> or <c>issues[n]</c>.</returns>
    [OverloadResolutionPriority(1)]
    public static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Newsletter newsletter,
        IAsyncEnumerable<Issue> issues,
        FeedValidatorOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ValidateAsync(newsletter, Sequence<Issue>.Of(issues), options, cancellationToken).ConfigureAwait(false);

    /// <summary>Validates a newsletter with all its issues, ids that are given twice included.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issues">The issues, in any order. What can be read asynchronously, such as a query of Entity Framework Core,
    /// is.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two issues.</param>
    /// <returns>The findings; paths begin at <c>newsletter</c> or <c>issues[n]</c>.</returns>
    public static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Newsletter newsletter,
        IEnumerable<Issue> issues,
        FeedValidatorOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ValidateAsync(newsletter, Sequence<Issue>.Of(issues), options, cancellationToken).ConfigureAwait(false);

    /// <summary>Validates a feed with all its items, ids that are given twice included.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="items">The items, in the order in which they are written. One is held at a time; what is kept of each is its
    /// id.</param>
    /// <param name="format">The format it will be written in; when null, all three must be able to hold it.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>The findings; paths begin at <c>feed</c> or <c>items[n]</c>.</returns>
    [OverloadResolutionPriority(1)]
    public static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Feed feed,
        IAsyncEnumerable<FeedItem> items,
        FeedFormat? format = null,
        FeedValidatorOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ValidateAsync(feed, Sequence<FeedItem>.Of(items), format, options, cancellationToken).ConfigureAwait(false);

    /// <summary>Validates a feed with all its items, ids that are given twice included.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="items">The items, in the order in which they are written. What can be read asynchronously, such as a query of Entity
    /// Framework Core, is.</param>
    /// <param name="format">The format it will be written in; when null, all three must be able to hold it.</param>
    /// <param name="options">What the validator can't know; the defaults when null.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>The findings; paths begin at <c>feed</c> or <c>items[n]</c>.</returns>
    public static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Feed feed,
        IEnumerable<FeedItem> items,
        FeedFormat? format = null,
        FeedValidatorOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await ValidateAsync(feed, Sequence<FeedItem>.Of(items), format, options, cancellationToken).ConfigureAwait(false);

    private static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Newsletter newsletter, Sequence<Issue> issues, FeedValidatorOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        var findings = Begin(options);
        findings.Enter("newsletter");
        NewsletterChecks.Check(findings, newsletter);
        findings.Leave();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        await foreach (var issue in issues.ReadAsync(cancellationToken))
        {
            ArgumentNullException.ThrowIfNull(issue);
            cancellationToken.ThrowIfCancellationRequested();
            findings.Enter("issues", index);
            IssueChecks.Check(findings, newsletter, issue);
            IssueChecks.SameId(findings, newsletter, issue, index, ids);
            findings.Leave();
            index++;
        }

        return findings.Found;
    }

    private static async Task<IReadOnlyList<FeedDiagnostic>> ValidateAsync(
        Feed feed, Sequence<FeedItem> items, FeedFormat? format, FeedValidatorOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var findings = Begin(options);
        findings.Enter("feed");
        FeedChecks.Check(findings, feed, format);
        findings.Leave();
        var ids = new KnownIds(format);
        var index = 0;
        DateTimeOffset? before = null;
        var isInOrder = true;
        await foreach (var item in items.ReadAsync(cancellationToken))
        {
            ArgumentNullException.ThrowIfNull(item);
            cancellationToken.ThrowIfCancellationRequested();
            findings.Enter("items", index);
            FeedItemChecks.Check(findings, item, feed, format);
            ids.Check(findings, item, index);
            if (isInOrder && item.Retraction is null && item.Published > before)
            {
                isInOrder = false;
                findings.Add(ItemRules.NotNewestFirst, "published", "it is newer than the item before it.");
            }

            before = item.Retraction is null ? item.Published ?? before : before;
            findings.Leave();
            index++;
        }

        return findings.Found;
    }

    private static Findings Begin(FeedValidatorOptions? options) => new(vocabularies: KnownVocabularies.Checks, now: options?.Now);
}
