using System.Text;
using CsCheck;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Tests.Properties;

namespace MorningPost.Feeds.Tests.Media;

public sealed class MediaExtensionTests
{
    private static readonly Feed Feed = Everything.Feed with { Namespaces = [MediaExtensions.Namespace] };

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Details_come_back_equal_beside_the_image_and_the_attachments(FeedFormat format)
    {
        var document = FeedReader.Read(await Written.Feed(format, Feed, [Film.Item]));

        var item = document.Items.Single();
        Assert.Empty(document.Diagnostics);
        Assert.True(item.TryGetMedia(out var media));
        Assert.Equal(Film.Details, media);
        Assert.Equal(Film.Item.Image!.Url, item.Image?.Url);
        Assert.Equal(Film.Item.Attachments.Select(attachment => attachment.Url), item.Attachments.Select(attachment => attachment.Url));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Random_details_come_back_equal(FeedFormat format) =>
        Gen.Select(Arbitrary.OfAscii<MediaDetails>(Arbitrary.LegalText), Gen.Bool).SampleAsync(
            async (media, indented) =>
            {
                var item = Film.Item with { Extensions = [media.ToExtension()] };
                var back = FeedReader.Read(
                    await Written.Feed(
                        format, Feed, [item], new FeedWriterOptions { Format = new() { Indented = indented } })).Items.Single();
                Assert.Equal(media != new MediaDetails(), back.TryGetMedia(out var found));
                Assert.Equal(media, found ?? new MediaDetails());
            },
            iter: 100, threads: 1);

    [Theory]
    [ClassData(typeof(Formats))]
    public Task Whatever_the_texts_hold_the_document_can_be_read(FeedFormat format) =>
        Arbitrary.Of<MediaDetails>(Arbitrary.AnyText).SampleAsync(
            async media =>
                Assert.Single(
                    FeedReader.Read(await Written.Feed(format, Feed, [Film.Item with { Extensions = [media.ToExtension()] }])).Items),
            iter: 50, threads: 1);

    [Fact]
    public void Details_are_found_where_they_were_never_written() =>
        Assert.Equal(Film.Details, Film.Item.TryGetMedia(out var media) ? media : null);

    [Fact]
    public void An_item_without_media_has_none()
    {
        Assert.False(Everything.Items[0].TryGetMedia(out var media));
        Assert.Null(media);
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task An_image_and_attachments_alone_are_no_details(FeedFormat format)
    {
        var item = FeedReader.Read(await Written.Feed(format, Feed, [Film.Item with { Extensions = [] }])).Items.Single();

        Assert.Empty(item.Extensions);
        Assert.False(item.TryGetMedia(out _));
    }

    [Fact]
    public async Task Elements_join_the_prefix_that_is_declared_on_the_root()
    {
        foreach (var format in new[] { FeedFormat.Rss, FeedFormat.Atom })
        {
            var document = Encoding.UTF8.GetString(await Written.Feed(format, Feed, [Film.Item]));
            Assert.Equal(2, document.Split("xmlns:media=").Length);
            Assert.Contains("<media:group><media:content url=", document, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Urls_are_written_in_ascii()
    {
        var media = new MediaDetails { CopyrightUrl = new Uri("https://例え.example/ü") }.ToExtension();

        Assert.Equal("https://xn--r8jz45g.example/%C3%BC", media.Elements[0].GetAttribute("url"));
        Assert.Equal("""{"copyright_url":"https://xn--r8jz45g.example/%C3%BC"}""", media.Json.ToString());
    }

    [Fact]
    public void The_validator_has_nothing_to_say() =>
        Assert.DoesNotContain(
            FeedValidator.Validate(Film.Item, Feed), finding => finding.Path.StartsWith("extensions", StringComparison.Ordinal));
}
