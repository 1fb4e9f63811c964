namespace MorningPost.Feeds.Tests;

/// <summary>Tries a request three times.</summary>
internal sealed class Retries : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode || attempt == 3)
                return response;
            response.Dispose();
        }
    }
}
