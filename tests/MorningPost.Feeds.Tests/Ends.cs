namespace MorningPost.Feeds.Tests;

/// <summary>
/// Tells what takes a moment from what takes for ever because its time grows with the square. The net is a hundred times as wide
/// as is needed, so that a busy machine doesn't tear it.
/// </summary>
internal static class Ends
{
    private static readonly TimeSpan ForEver = TimeSpan.FromMinutes(3);

    public static Task<T> Soon<T>(Func<T> function) =>
        Task.Run(function, TestContext.Current.CancellationToken).WaitAsync(ForEver, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(Func<Task<T>> function) =>
        Task.Run(function, TestContext.Current.CancellationToken).WaitAsync(ForEver, TestContext.Current.CancellationToken);
}
