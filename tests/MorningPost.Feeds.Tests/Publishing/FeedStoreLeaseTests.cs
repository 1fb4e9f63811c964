using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class FeedStoreLeaseTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private readonly SteppedTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lease_that_is_renewed_lasts_and_is_given_back()
    {
        var lease = new Lease(_time, () => true);
        await using (lease)
        {
            await BegunAsync();
            for (var thirds = 1; thirds <= 7; thirds++)
            {
                await NextThirdAsync();
                Assert.False(lease.Lost.IsCancellationRequested);
                Assert.True(lease.IsHeld);
                Assert.Equal(thirds, lease.Renewals);
            }
        }

        Assert.True(lease.IsReleased);
    }

    [Fact]
    public async Task A_lease_that_somebody_else_has_is_lost_at_once()
    {
        await using var lease = new Lease(_time, () => false);
        await BegunAsync();

        _time.Advance(Duration / 3);
        await Ended(lease.Lost);
        Assert.False(lease.IsHeld);
        await lease.DisposeAsync();

        Assert.False(lease.IsReleased);
    }

    [Fact]
    public async Task A_lease_that_cannot_be_renewed_is_lost_when_it_ends()
    {
        await using var lease = new Lease(_time, () => throw new IOException("The network is down."));
        await BegunAsync();

        await NextThirdAsync();
        await NextThirdAsync();
        Assert.False(lease.Lost.IsCancellationRequested);
        _time.Advance(Duration / 3);
        await Ended(lease.Lost);

        Assert.InRange(lease.Renewals, 2, 3);
    }

    private static Task Ended(CancellationToken token)
    {
        var ended = new TaskCompletionSource();
        token.Register(ended.SetResult);
        return ended.Task.WaitAsync(Cancellation);
    }

    /// <summary>The lease has two timers: one for its end and one for its next renewal.</summary>
    private async Task BegunAsync()
    {
        Assert.Equal(Duration, await _time.NextTimerAsync(Cancellation));
        Assert.Equal(Duration / 3, await _time.NextTimerAsync(Cancellation));
    }

    private async Task NextThirdAsync()
    {
        _time.Advance(Duration / 3);
        await _time.NextTimerAsync(Cancellation);
    }

    private sealed class Lease : FeedStoreLease
    {
        private readonly Func<bool> _renew;

        public Lease(TimeProvider time, Func<bool> renew)
            : base(Duration, time)
        {
            _renew = renew;
            Begin();
        }

        public int Renewals { get; private set; }

        public bool IsReleased { get; private set; }

        protected override ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken)
        {
            Renewals++;
            return ValueTask.FromResult(_renew());
        }

        protected override ValueTask ReleaseAsync()
        {
            IsReleased = true;
            return ValueTask.CompletedTask;
        }
    }
}
