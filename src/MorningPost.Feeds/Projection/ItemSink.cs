using MorningPost.Feeds.Formats;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Projection;

/// <summary>Takes the items of one issue after the other. One buffer serves the bodies of all of them.</summary>
internal abstract class ItemSink(ProjectionOptions options) : IDisposable
{
    private Newsletter? _newsletter;
    private string? _scope;

    public ProjectionOptions Options { get; } = options;

    /// <summary>Renders the body of the next item.</summary>
    public FeedHtml Body { get; } = new(new Utf8Buffer(16 * 1024));

    /// <summary>The body that is rendered.</summary>
    public ReadOnlySpan<byte> Html => Body.Buffer.Written;

    /// <summary>Texts of the next item that are made of others'.</summary>
    public CharBuffer Texts { get; } = new();

    /// <summary>Makes the id of something below an issue, among <see cref="Texts"/>.</summary>
    /// <returns>Where it begins; it ends where the texts do.</returns>
    public int AddId(Newsletter newsletter, Issue issue, ReadOnlySpan<char> path)
    {
        var scope = ScopeOf(newsletter, issue, out var name);
        var start = Texts.Length;
        IssueIds.AppendDerived(Texts, scope, name, path);
        return start;
    }

    /// <summary>An issue's id in two parts, the first of which all issues of a newsletter share; there is only the second where the id is
    /// not derived so.</summary>
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

    /// <summary>Takes an item; its body is forgotten afterwards.</summary>
    public void Emit(scoped in ItemView item)
    {
        Take(item);
        Body.Buffer.Truncate(0);
        Texts.Clear();
    }

    public void Dispose() => Body.Buffer.Dispose();

    protected abstract void Take(scoped in ItemView item);
}
