using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

public sealed class FeedUrlTests
{
    [Theory]
    [InlineData("mailto:a@b.example?body=see http://x.example/", "mailto:a@b.example?body=see%20http://x.example/")]
    [InlineData("tag:example.org,2026:see http://x.example/é", "tag:example.org,2026:see%20http://x.example/%C3%A9")]
    [InlineData("urn:example:a b://c", "urn:example:a%20b://c")]
    [InlineData("https://exämple.example/ü b?to=http://x.example/", "https://xn--exmple-cua.example/%C3%BC%20b?to=http://x.example/")]
    [InlineData("https://example.org/\u202Efdp.exe", "https://example.org/%E2%80%AEfdp.exe")]
    public void A_host_stands_behind_a_scheme_and_nowhere_else(string url, string ascii) =>
        Assert.Equal(ascii, FeedUrl.ToAscii(new Uri(url)));

    [Theory]
    [InlineData("https://example.org/a\u202Eb", "https://example.org/a%E2%80%AEb")]
    [InlineData("https://example.org/a\u200Fb", "https://example.org/a%E2%80%8Fb")]
    [InlineData("https://example.org/a\u2067b", "https://example.org/a%E2%81%A7b")]
    [InlineData("https://example.org/道", "https://example.org/道")]
    public void An_iri_holds_nothing_that_turns_it_round(string url, string iri) => Assert.Equal(iri, FeedUrl.ToIri(new Uri(url)));
}
