namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Hubs over HTTP: a form with <c>hub.mode=publish</c> and the topic, as <c>hub.url</c> for most hubs and <c>hub.topic</c> for
/// some.</summary>
internal sealed class WebSubHub(IHttpClientFactory clients) : IFeedHub
{
    public async Task PublishAsync(Uri hub, Uri topic, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hub);
        ArgumentNullException.ThrowIfNull(topic);
        using var client = clients.CreateClient(FeedServiceCollectionExtensions.HubClient);
        using var form = new FormUrlEncodedContent(
        [
            new("hub.mode", "publish"),
            new("hub.url", topic.AbsoluteUri),
            new("hub.topic", topic.AbsoluteUri),
        ]);
        using var response = await client.PostAsync(hub, form, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }
}
