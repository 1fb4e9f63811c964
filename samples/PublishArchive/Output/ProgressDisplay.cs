using Spectre.Console;

namespace PublishArchive.Output;

/// <summary>A bar with the time left where the standard error is a terminal, nothing anywhere else.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> RunAsync<T>(IAnsiConsole? screen, string what, int total, Func<IProgress<int>, Task<T>> work)
    {
        if (screen is null || !screen.Profile.Capabilities.Interactive)
            return await work(new Direct(_ => { }));

        return await screen.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: Math.Max(total, 1));
                var result = await work(new Direct(done => task.Value = done));
                task.Value = task.MaxValue;
                return result;
            });
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports at once and in order.</summary>
    private sealed class Direct(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
