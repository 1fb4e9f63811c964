using System.Net;

namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>What a publisher's requests pass through: they are noted, and can be held up, and can fail.</summary>
internal sealed class Way : DelegatingHandler
{
    private readonly List<string> _requests = [];
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was asked for: method, path, and for Azure the operation.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <summary>How long each request waits.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Which requests fail: each of so many, one half before they are done and the other after. 0 for none.</summary>
    public int FailsEach { get; init; }

    /// <summary>From which request on, counted from 1, all wait until <see cref="Open"/>. 0 for none.</summary>
    public int HoldsFrom { get; init; }

    /// <summary>Ends when the first request waits.</summary>
    public Task Held => _held.Task;

    /// <summary>Lets go what waits.</summary>
    public void Open() => _open.TrySetResult();

    public void Clear()
    {
        lock (_lock)
            _requests.Clear();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (_lock)
        {
            _requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
            number = _requests.Count;
        }

        if (HoldsFrom > 0 && number >= HoldsFrom)
        {
            _held.TrySetResult();
            await _open.Task; // as in a process that is stopped: nothing is cancelled in it
        }

        await Task.Delay(Delay, cancellationToken);
        if (FailsEach > 0 && number % (2 * FailsEach) == FailsEach)
            return new HttpResponseMessage(HttpStatusCode.InternalServerError) { RequestMessage = request };
        var answer = await base.SendAsync(request, cancellationToken);
        if (FailsEach == 0 || number % (2 * FailsEach) != 0)
            return answer;
        answer.Dispose();
        throw new HttpRequestException("The connection broke off before the answer came.");
    }
}
