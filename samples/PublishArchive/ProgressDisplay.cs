using System.Diagnostics;
using Spectre.Console;

namespace PublishArchive;

/// <summary>A bar with rate and time left on a terminal, plain lines anywhere else.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> RunAsync<T>(string what, int total, Func<IProgress<int>, Task<T>> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            Console.WriteLine($"{what}: {total:N0} issues");
            return await work(new Direct(_ => { }));
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(what, maxValue: Math.Max(total, 1));
                var started = Stopwatch.GetTimestamp();
                var result = await work(new Direct(done =>
                {
                    task.Value = done;
                    task.Description = $"{what}, {done / Math.Max(0.001, Stopwatch.GetElapsedTime(started).TotalSeconds):N0} issues/s";
                }));
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
