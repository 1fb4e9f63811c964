namespace MorningPost.Feeds.Publishing;

/// <summary>Names the document in the message of a store's failure.</summary>
internal static class StoreFailure
{
    public static FeedException LockLost(Exception? cause = null) =>
        new([PublishingRules.Lost.At("", "the lock on the store was lost, so nothing more was written.")], cause);

    /// <param name="path">The document; empty where the store as a whole failed.</param>
    /// <param name="what">What was tried, such as <c>written</c>.</param>
    /// <param name="work">The attempt.</param>
    public static async ValueTask<T> NameAsync<T>(string path, string what, Func<ValueTask<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or FeedException))
        {
            var finding = path.Length == 0
                ? PublishingRules.Store.At("", $"the store could not be {what}: {e.Message}")
                : PublishingRules.Store.At("", $"it could not be {what}: {e.Message}") with { File = path };
            throw new FeedException([finding], e);
        }
    }

    public static async ValueTask NameAsync(string path, string what, Func<ValueTask> work) => await NameAsync(path, what, async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);
}
