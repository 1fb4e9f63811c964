namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Bodies that were read and whose strings nobody has asked for yet.</summary>
public sealed class BodyTests
{
    private const string Relative = "<description><![CDATA[<a href=\"x?a=1&amp;b=2\">é</a><img src='/y'>]]></description>";

    [Fact]
    public void A_body_that_was_read_equals_one_that_was_made() =>
        Assert.Equal(FeedContent.Html("<p>é漢</p>"), Read.RssItem("<description><![CDATA[<p>é漢</p>]]></description>").Content);

    [Fact]
    public void Two_that_were_read_are_equal_with_or_without_their_strings()
    {
        var (one, other) = (Read.RssItem(Relative).Content!, Read.RssItem(Relative).Content!);

        Assert.Equal(one, other);
        Assert.Equal(one.Value, Read.RssItem(Relative).Content!.Value);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Addresses_are_relative_to_where_the_body_stood()
    {
        var here = Read.RssItem(Relative).Content!;
        var elsewhere = Read.Document(Read.Rss(Relative, "<link>https://b.example/blog/</link>")).Items[0].Content!;

        Assert.NotEqual(here, elsewhere);
        Assert.Equal("<a href=\"https://a.example/x?a=1&amp;b=2\">é</a><img src='https://a.example/y'>", here.Value);
        Assert.Equal("<a href=\"https://b.example/blog/x?a=1&amp;b=2\">é</a><img src='https://b.example/y'>", elsewhere.Value);
    }

    [Fact]
    public void A_body_that_is_html_isnt_one_that_is_text() =>
        Assert.NotEqual(
            Read.AtomEntry("<content type='text'>a</content>").Content, Read.AtomEntry("<content type='html'>a</content>").Content);

    [Theory]
    [InlineData("\\ud83d\\ude00 \\u003Cp\\u003E", "😀 <p>")]
    [InlineData("a\\ud83d b", "a\uFFFD b")]
    [InlineData("\\uDE00\\uD83D", "\uFFFD\uFFFD")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    public void Half_of_a_surrogate_pair_in_json_is_mended(string json, string expected)
    {
        var document = Read.Document(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\",\"title\":\"" + json + "\",\"content_html\":\"" + json + "\"}]}");

        Assert.Equal((expected, FeedContent.Html(expected)), (document.Items[0].Title, document.Items[0].Content));
        Assert.Equal(
            expected.Contains('\uFFFD', StringComparison.Ordinal),
            document.Diagnostics.Any(finding => finding is { Code: "MPF7008", Path: "items[0].title" }));
    }
}
