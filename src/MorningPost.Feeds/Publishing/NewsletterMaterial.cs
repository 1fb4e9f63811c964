using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>A newsletter and its issues.</summary>
internal sealed class NewsletterMaterial(Newsletter newsletter, IIssueSource source, IReadOnlyList<IssueProjection> projections) : Material
{
    private readonly Audience _audience = IssueProjection.WidestOf(projections);

    public override string Id => newsletter.Id;

    public override string Entries => "issues";

    public override IReadOnlyList<MaterialFeed> Feeds { get; } =
        [.. projections.Select(projection => new MaterialFeed(projection.Key, projection.ToFeed(newsletter), projection))];

    public override IAsyncEnumerable<object> ReadAsync(int skip, CancellationToken cancellationToken) =>
        source.ReadIssuesAsync(skip, cancellationToken);

    public override string NameOf(object entry) => IssueIds.NameOf((Issue)entry) ?? "";

    public override DateTimeOffset? PublishedOf(object entry) => ((Issue)entry).Published;

    public override DateTimeOffset? ChangedOf(object entry)
    {
        var issue = (Issue)entry;
        return issue.Retraction?.When ?? (issue.Updated > issue.Published ? issue.Updated : issue.Published);
    }

    public override void Check(Findings findings) => NewsletterChecks.Check(findings, newsletter);

    public override void Check(Findings findings, object entry) => IssueChecks.Check(findings, newsletter, (Issue)entry, _audience);

    public override void Project(MaterialFeed feed, object entry, ArchiveSink sink) =>
        feed.Projection!.Project(newsletter, (Issue)entry, sink);

    public override void AppendContent(object entry, Utf8Buffer content) => IssueContent.Append((Issue)entry, content);

    public override void Describe(MaterialFeed feed, Fingerprint fingerprint)
    {
        fingerprint.Add("id", newsletter.Id);
        using var subscribe = new Utf8Buffer(1024);
        newsletter.Subscribe?.LayOut(new FeedHtml(subscribe));
        fingerprint.Add("subscribe", subscribe.Written);
        var filter = feed.Projection!.Filter;
        fingerprint.Add("excerpts", filter.IsExcerpt, false);
        fingerprint.Add("unsponsored", filter.IsUnsponsored, false);
        fingerprint.Add("audience", filter.Audience, Audience.Everyone);
        fingerprint.Add("topic", filter.Topic?.Name);
        fingerprint.Add("author", filter.Author?.Name);
    }
}
