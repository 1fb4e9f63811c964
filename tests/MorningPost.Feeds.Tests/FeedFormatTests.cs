namespace MorningPost.Feeds.Tests;

public sealed class FeedFormatTests
{
    [Theory]
    [ClassData(typeof(Formats))]
    public void Its_own_media_type_and_file_name_name_a_format(FeedFormat format)
    {
        Assert.True(FeedFormat.TryFromMediaType(format.GetMediaType(), out var byMediaType));
        Assert.True(FeedFormat.TryFromFileName(format.GetFileName(), out var byFileName));

        Assert.Equal((format, format), (byMediaType, byFileName));
    }

    [Theory]
    [InlineData("Application/RSS+XML; charset=utf-8", FeedFormat.Rss)]
    [InlineData(" application/atom+xml ;type=feed", FeedFormat.Atom)]
    [InlineData("application/json", FeedFormat.Json)]
    [InlineData("text/xml", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_media_type_names_a_format_or_none(string? mediaType, FeedFormat? expected) =>
        Assert.Equal(expected, FeedFormat.TryFromMediaType(mediaType, out var format) ? format : null);

    [Theory]
    [InlineData("public/RSS.xml", FeedFormat.Rss)]
    [InlineData("blog.rss", FeedFormat.Rss)]
    [InlineData("/archive/0042.atom.xml", FeedFormat.Atom)]
    [InlineData("news.atom", FeedFormat.Atom)]
    [InlineData("archive/0001.json", FeedFormat.Json)]
    [InlineData("sitemap.xml", null)]
    [InlineData("rss", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_file_name_tells_a_format_or_none(string? fileName, FeedFormat? expected) =>
        Assert.Equal(expected, FeedFormat.TryFromFileName(fileName, out var format) ? format : null);

    [Fact]
    public void A_format_that_is_none_has_neither()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FeedFormat)7).GetMediaType());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FeedFormat)7).GetFileName());
    }
}
