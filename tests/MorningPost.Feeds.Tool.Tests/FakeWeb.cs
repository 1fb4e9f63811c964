using System.Net;
using System.Text;

namespace MorningPost.Feeds.Tool.Tests;

/// <summary>Answers requests from what a test puts in; an address that isn't there is 404.</summary>
internal sealed class FakeWeb : HttpMessageHandler
{
    private readonly Dictionary<string, (HttpStatusCode Code, string Type, byte[] Body)> _pages = [];

    public List<(string Method, string Address, string Body)> Requests { get; } = [];

    public void Add(string address, string body, string type = "text/html", HttpStatusCode code = HttpStatusCode.OK) =>
        Add(address, Encoding.UTF8.GetBytes(body), type, code);

    public void Add(string address, byte[] body, string type, HttpStatusCode code = HttpStatusCode.OK) =>
        _pages[address] = (code, type, body);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method.Method, address, sent));
        var (code, type, body) = _pages.GetValueOrDefault(address, (HttpStatusCode.NotFound, "text/plain", []));
        var response = new HttpResponseMessage(code) { Content = new ByteArrayContent(body), RequestMessage = request };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return response;
    }
}
