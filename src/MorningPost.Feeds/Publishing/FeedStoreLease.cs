namespace MorningPost.Feeds.Publishing;

/// <summary>A lock that ends by itself unless it is renewed, so that a killed process's does. It is renewed while it is held.</summary>
public abstract class FeedStoreLease : FeedStoreLock
{
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _released = new();
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private long _taken;
    private Task _renewal = Task.CompletedTask;

    /// <summary>A lease that is about to be taken: make this first, so that it is never thought to last longer than it does.</summary>
    /// <param name="duration">How long it lasts after it was taken or renewed. It is renewed each time a third of that has passed.</param>
    /// <param name="time">What measures it; the machine's clock when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration isn't positive.</exception>
    protected FeedStoreLease(TimeSpan duration, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        _duration = duration;
        _time = time ?? TimeProvider.System;
        _taken = _time.GetTimestamp();
        _lost = new CancellationTokenSource(duration, _time);
    }

    /// <inheritdoc/>
    /// <remarks>Cancelled when somebody else has the lease, and when no renewal has succeeded for as long as it lasts.</remarks>
    public override CancellationToken Lost => _lost.Token;

    /// <inheritdoc/>
    /// <remarks>By the clock: a process that was stopped for longer than the lease lasts knows so before <see cref="Lost"/> is
    /// cancelled.</remarks>
    public override bool IsHeld => !_lost.IsCancellationRequested && _time.GetElapsedTime(Volatile.Read(ref _taken)) < _duration;

    /// <summary>Renews the lease from now on. Called once, when it was taken.</summary>
    protected void Begin() => _renewal = RenewAsync();

    /// <summary>Renews the lease.</summary>
    /// <param name="cancellationToken">Cancelled when the lease is given back or has ended.</param>
    /// <returns>False when somebody else has it. An exception means that nobody knows, and it is tried again.</returns>
    protected abstract ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken);

    /// <summary>Gives the lease back. Not called when it is lost.</summary>
    /// <returns>A task that ends when others can have it.</returns>
    protected abstract ValueTask ReleaseAsync();

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_released.IsCancellationRequested)
            return;
        await _released.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_lost.IsCancellationRequested)
            await ReleaseAsync().ConfigureAwait(false);
        _lost.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    private async Task RenewAsync()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_released.Token, _lost.Token);
        while (true)
        {
            await Task.Delay(_duration / 3, _time, ended.Token).ConfigureAwait(false);
            var asked = _time.GetTimestamp();
            var isHeld = await IsHeldAsync(ended.Token).ConfigureAwait(false);
            var left = _duration - _time.GetElapsedTime(asked);
            if (isHeld == false || left <= TimeSpan.Zero)
            {
                await _lost.CancelAsync().ConfigureAwait(false);
                return;
            }

            if (isHeld == true)
            {
                Volatile.Write(ref _taken, asked);
                _lost.CancelAfter(left);
            }
        }
    }

    /// <returns>Null when the attempt failed, and nobody knows.</returns>
    private async ValueTask<bool?> IsHeldAsync(CancellationToken ended)
    {
        try
        {
            return await TryRenewAsync(ended).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ended.IsCancellationRequested)
        {
            return null;
        }
    }
}
