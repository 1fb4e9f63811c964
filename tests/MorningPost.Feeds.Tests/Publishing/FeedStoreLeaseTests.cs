using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

public sealed class FeedStoreLeaseTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(600);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lease_that_is_renewed_lasts_and_is_given_back()
    {
        var lease = new Lease(() => true);
        await using (lease)
        {
            await Task.Delay(Duration * 2, Cancellation);
            Assert.False(lease.Lost.IsCancellationRequested);
            Assert.True(lease.Renewals > 2);
        }

        Assert.True(lease.IsReleased);
    }

    [Fact]
    public async Task A_lease_that_somebody_else_has_is_lost_at_once()
    {
        await using var lease = new Lease(() => false);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Duration * 0.9, lease.Lost));
        await lease.DisposeAsync();

        Assert.False(lease.IsReleased);
    }

    [Fact]
    public async Task A_lease_that_cannot_be_renewed_is_lost_when_it_ends()
    {
        await using var lease = new Lease(() => throw new IOException("The network is down."));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Duration * 3, lease.Lost));

        Assert.True(lease.Renewals > 0);
    }

    private sealed class Lease : FeedStoreLease
    {
        private readonly Func<bool> _renew;

        public Lease(Func<bool> renew)
            : base(Duration)
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
