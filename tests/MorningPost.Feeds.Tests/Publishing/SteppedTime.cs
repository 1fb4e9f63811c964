using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>Time that stands still until a test moves it on, and says when somebody has begun to wait for it.</summary>
internal sealed class SteppedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Ends when a timer has been made that nobody has asked for yet.</summary>
    /// <returns>How long it runs.</returns>
    public ValueTask<TimeSpan> NextTimerAsync(CancellationToken cancellationToken) => _waits.Reader.ReadAsync(cancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }
}
