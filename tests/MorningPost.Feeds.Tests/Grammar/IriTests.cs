using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Tests.Grammar;

public sealed class IriTests
{
    [Theory]
    [InlineData("https://example.org/[x]")]
    [InlineData("https://example.org/?a[]=1")]
    [InlineData("https://[nonsense]/")]
    [InlineData("https://example.org/100%")]
    [InlineData("https://example.org/#a#b")]
    [InlineData("https://example.org/\u2067")]
    [InlineData("urn:ab:ü")]
    [InlineData("urn:ab:a b")]
    [InlineData("urn:ab-:x")]
    [InlineData("tag:@,2026:1")]
    [InlineData("tag:a@,2026:1")]
    [InlineData("tag:-a.example,2026:1")]
    [InlineData("tag:a..example,2026:1")]
    [InlineData("tag:example.org,2026:ü")]
    [InlineData("tag:example.org,2026-13:1")]
    [InlineData("tag:exa_mple.org,2026:1")]
    public void What_is_no_absolute_iri_is_refused(string id) => Assert.False(Iri.IsAbsolute(id));

    [Theory]
    [InlineData("https://example.org/ü")]
    [InlineData("https://[2001:db8::1]:8080/x")]
    [InlineData("https://user@[2001:db8::1]/x")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("urn:example:a/b?+c#d")]
    [InlineData("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")]
    [InlineData("tag:example.org,2026:a/b?c#d")]
    [InlineData("tag:ada.b_c@example.org,2026-10-22:")]
    [InlineData("week:12")]
    public void What_is_one_is_taken(string id) => Assert.True(Iri.IsAbsolute(id));

    [Theory]
    [InlineData("week:12", false)]
    [InlineData("newsletter:2026-10-22", false)]
    [InlineData("HTTPS://example.org/", true)]
    [InlineData("tag:example.org,2026:1", true)]
    [InlineData("did:plc:abc", true)]
    public void A_scheme_that_nobody_owns_makes_no_id_unique(string id, bool isUnique) =>
        Assert.Equal(isUnique, Iri.IsUniqueInTheWorld(id));
}
