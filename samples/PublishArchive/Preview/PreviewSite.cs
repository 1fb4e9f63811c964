using System.Net;
using System.Text;
using MorningPost.Feeds;
using MorningPost.Feeds.Publishing;
using PublishArchive.Publishing;

namespace PublishArchive.Preview;

/// <summary>The newsletter as it would be published, in memory: made anew when its files change, and exchanged when it is whole.</summary>
internal sealed class PreviewSite(PublicationOptions options, Surroundings surroundings)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private State _state = new(0, null, "/", ErrorPage("The newsletter is being read."));

    /// <summary>How often a site was made, or found to be wrong while there was none.</summary>
    public int Version => _state.Version;

    /// <summary>The path that the site has on the web, such as <c>/</c> or <c>/news/</c>.</summary>
    public string BasePath => _state.BasePath;

    /// <summary>What is shown while there is no site.</summary>
    public byte[]? Instead => _state.Store is null ? _state.Instead : null;

    public FeedStore? Store => _state.Store;

    /// <summary>Makes the site anew. What is wrong leaves the site that was there.</summary>
    public async Task<IReadOnlyList<FeedDiagnostic>> RefreshAsync(CancellationToken cancellationToken)
    {
        var store = new MemoryFeedStore();
        PublicationReport report;
        try
        {
            report = await new Publication(options, surroundings).RunAsync(store, cancellationToken);
        }
        catch (Exception e) when (e is FeedException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Files that change while they are read are read again after that change.
            report = new PublicationReport { Findings = e is FeedException { Diagnostics.Count: > 0 } wrong ? wrong.Diagnostics : [Of(e)] };
        }

        if (report is { Newsletter: { } newsletter, Feeds: not null })
        {
            var path = newsletter.Url.AbsolutePath;
            Exchange(_state with { Store = store, BasePath = path.EndsWith('/') ? path : path + "/" });
        }
        else if (_state.Store is null)
        {
            Exchange(_state with { Instead = ErrorPage(string.Join('\n', report.Findings)) });
        }

        return report.Findings;
    }

    /// <summary>Waits until there is another version than that.</summary>
    public async Task WaitForChangeAsync(int version, CancellationToken cancellationToken)
    {
        Task next;
        lock (_lock)
        {
            if (_state.Version != version)
                return;
            next = _next.Task;
        }

        await next.WaitAsync(cancellationToken);
    }

    private void Exchange(State state)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _state = state with { Version = state.Version + 1 };
            (waiting, _next) = (_next, New());
        }

        waiting.SetResult();
    }

    private static FeedDiagnostic Of(Exception e) =>
        new() { Code = "PREVIEW1", Severity = FeedSeverity.Error, Path = "", Message = e.Message };

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static byte[] ErrorPage(string text) => Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title></head><body>"
        + $"<pre style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(text)}</pre></body></html>");

    private sealed record State(int Version, FeedStore? Store, string BasePath, byte[] Instead);
}
