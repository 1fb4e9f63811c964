using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>Takes the items of one issue after the other. One item and one body are used again and again, so nothing is allocated for them.</summary>
internal abstract class ItemSink(ProjectionOptions options) : IDisposable
{
    private Newsletter? _newsletter;
    private string? _scope;

    public ProjectionOptions Options { get; } = options;

    /// <summary>The item at hand. Its content is <see cref="Html"/>.</summary>
    public FeedItem Item { get; } = new() { Id = "" };

    /// <summary>The body at hand.</summary>
    public IssueHtml Html { get; } = new(new Utf8Buffer(16 * 1024), options.RepeatLeadImage);

    /// <summary>An issue's id in two parts, the first of which all issues of a newsletter share; there is only the second where the id is not derived so.</summary>
    public string? ScopeOf(Newsletter newsletter, Issue issue, out string id)
    {
        if (!ReferenceEquals(newsletter, _newsletter))
        {
            _newsletter = newsletter;
            _scope = IssueIds.ScopeOf(newsletter);
        }

        id = IssueIds.NameOf(issue) ?? "";
        if (_scope is not null && !id.Contains(':', StringComparison.Ordinal))
            return _scope;
        id = IssueIds.Of(newsletter, issue);
        return null;
    }

    /// <summary>Item and body are complete.</summary>
    public void Emit()
    {
        Take(Item, Html.Buffer);
        Html.Buffer.Truncate(0);
    }

    public void Dispose() => Html.Buffer.Dispose();

    protected abstract void Take(FeedItem item, Utf8Buffer html);
}
