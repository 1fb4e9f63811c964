namespace MorningPost.Feeds.Publishing;

/// <summary>Documents that a run takes out of a store, one after the other.</summary>
/// <param name="store">The store.</param>
/// <param name="marker">Goes before the first.</param>
/// <param name="dryRun">Whether nothing is deleted.</param>
/// <param name="cancellation">Stops between two documents.</param>
internal sealed class Deletions(FeedStore store, RunMarker marker, bool dryRun, CancellationToken cancellation)
{
    /// <summary>The paths of those that were there.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>Deletes a document where there is one.</summary>
    public async ValueTask DeleteAsync(string path)
    {
        cancellation.ThrowIfCancellationRequested();
        if (await StoreFailure.NameAsync(path, "read", () => store.FindAsync(path, cancellation)).ConfigureAwait(false) is null)
            return;
        if (!dryRun)
        {
            await StoreFailure.NameAsync(path, "deleted", () => marker.SetAsync(cancellation)).ConfigureAwait(false);
            await StoreFailure.NameAsync(path, "deleted", () => store.DeleteAsync(path, cancellation)).ConfigureAwait(false);
        }

        Paths.Add(path);
    }
}
