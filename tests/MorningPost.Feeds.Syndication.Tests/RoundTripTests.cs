using System.Xml;
using CsCheck;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Syndication.Tests;

/// <summary>From ours to Syndication's and back, in memory and through its formatters.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.OneOf(
                "a",
                "<b>",
                "</p>",
                "&amp;",
                "&copy;",
                "&",
                "<",
                ">",
                "\"",
                "'",
                "]]>",
                "\uFFFF",
                "\uD83D",
                "😀",
                "\u0001",
                "\u0085",
                "\r\n",
                " ",
                "é"),
            Gen.String[Gen.Char, 0, 5])
        .Array[1, 6].Select(string.Concat);

    private static readonly Gen<string?> Optional = Gen.Null(Text.Where(text => !string.IsNullOrWhiteSpace(text)))!;

    private static readonly Gen<Uri> Url = Gen.OneOf(
        "https://example.org/",
        "https://exämple.org/ü?a=b&c#d",
        "https://example.org/a%20b",
        "http://[::1]/",
        "tag:example.org,2026:x").Select(url => new Uri(url));

    private static readonly Gen<Uri?> OptionalUrl = Gen.Null(Url)!;

    private static readonly Gen<DateTimeOffset?> Date = Gen.Nullable(Gen.Select(Gen.Int[0, 2_000_000_000], Gen.Int[-14, 14], (seconds, hours) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours))));

    private static readonly Gen<FeedPerson> Person = Gen.Select(
        Text.Where(name => !string.IsNullOrWhiteSpace(name)),
        Gen.Null(Gen.Const("a@example.org")),
        OptionalUrl,
        (name, email, url) => new FeedPerson { Name = name, Email = email, Url = url });

    private static readonly Gen<FeedCategory> Category = Gen.Select(
        Text.Where(term => !string.IsNullOrWhiteSpace(term)),
        OptionalUrl,
        Optional,
        (term, scheme, label) => new FeedCategory { Term = term, Scheme = scheme, Label = label });

    private static readonly Gen<FeedItem> Item = Gen.Select(
        Gen.Select(
            Text,
            Optional,
            Optional,
            Gen.Null(Gen.Select(Text, Gen.Bool, (text, isHtml) => isHtml ? FeedContent.Html(text) : FeedContent.Text(text)))),
        Gen.Select(Date, Date, OptionalUrl, OptionalUrl, OptionalUrl),
        Gen.Select(Person.Array[0, 3], Person.Array[0, 2], Category.Array[0, 3]),
        Gen.Select(Gen.Select(Url, Gen.Nullable(Gen.Long[1, long.MaxValue]), Optional, (url, length, title) => new FeedAttachment { Url = url, MediaType = "audio/mpeg", Length = length, Title = title }).Array[0, 3],
            Gen.Null(Gen.Select(Url, Optional, Optional, (url, alt, caption) => new FeedImage { Url = url, Alt = Legal(alt), Caption = Legal(caption) })), Optional, Optional),
        (texts, dates, people, rest) => new FeedItem
        {
            Id = texts.Item1,
            Title = texts.Item2,
            Summary = texts.Item3,
            Content = texts.Item4,
            Published = dates.Item1,
            Updated = dates.Item2 == dates.Item1 ? null : dates.Item2,
            Url = dates.Item3,
            ExternalUrl = dates.Item4,
            License = dates.Item5,
            Authors = people.Item1,
            Contributors = people.Item2,
            Categories = people.Item3,
            Attachments = rest.Item1,
            Image = rest.Item2,
            Rights = rest.Item3,
            Language = rest.Item4,
        });

    [Fact]
    public void Everything_that_fits_comes_back()
    {
        var exported = Samples.Feed.ToSyndicationFeed([Samples.Item]);

        Assert.Equal(Samples.Feed, exported.ToFeed());
        Assert.Equal([Samples.Item], exported.ToFeedItems());
        Assert.Equal(Samples.Item, Samples.Item.ToSyndicationItem().ToFeedItem());
    }

    [Fact]
    public void Any_item_comes_back_equal() =>
        Item.Where(item => !LooksLikeRss(item)).Sample(
            item => Assert.Equal(item, item.ToSyndicationItem().ToFeedItem()), iter: 2_000, threads: 1);

    [Fact]
    public void What_syndication_writes_as_atom_and_reads_comes_back() =>
        Assert.Equal(
            Samples.Item,
            Assert.Single(
                Through(new Atom10FeedFormatter(Samples.Feed.ToSyndicationFeed([Samples.Item])), new Atom10FeedFormatter()).ToFeedItems()));

    [Fact]
    public void What_syndication_writes_as_rss_and_reads_comes_back()
    {
        var read = Assert.Single(
            Through(new Rss20FeedFormatter(Samples.Feed.ToSyndicationFeed([Samples.Item])), new Rss20FeedFormatter()).ToFeedItems());

        // RSS has no labels and no titles of enclosures, and Syndication reads a source's title and address alone.
        Assert.Equal(
            Samples.Item with
            {
                Categories = ["c"],
                Attachments = [Samples.Item.Attachments[0] with { Title = null }, Samples.Item.Attachments[1]],
                Source = new FeedSource { Title = "Other", FeedUrl = new Uri("https://other.example/feed") },
            },
            read);
    }

    [Fact]
    public void Items_are_made_when_they_are_asked_for()
    {
        var made = 0;
        var exported = Samples.Feed.ToSyndicationFeed(Enumerable.Range(0, 1_000_000).Select(i =>
        {
            made++;
            return Samples.Item;
        }));

        Assert.Equal(0, made);
        Assert.Equal(2, exported.Items.Take(2).Count());
        Assert.Equal(2, made);
        Assert.Single(exported.ToFeedItems().Take(1));
        Assert.Equal(3, made);
    }

    [Fact]
    public void An_item_that_was_taken_back_is_left_out_and_by_itself_refused()
    {
        var retracted = Samples.Item with { Retraction = new FeedRetraction { When = DateTimeOffset.UnixEpoch } };

        Assert.Single(
            new FeedDocument
            {
                Format = FeedFormat.Atom,
                Feed = Samples.Feed,
                Items = [retracted, Samples.Item],
            }.ToSyndicationFeed().Items);
        Assert.Contains(
            Samples.Item.Id, Assert.Throws<ArgumentException>(() => retracted.ToSyndicationItem()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extensions_of_any_text_are_xml_and_come_back_but_for_what_is_no_character() =>
        Gen.Select(Text, Text).Sample((text, value) =>
        {
            var extension = Extension(
                new ExtensionElement
                {
                    Name = "a",
                    Attributes = [new ExtensionAttribute { Name = "b", Value = value }],
                    Nodes = [new ExtensionText { Value = text }, new ExtensionElement { Name = "c" }],
                });

            var read = Assert.Single((Samples.Item with { Extensions = [extension] }).ToSyndicationItem().ToFeedItem().Extensions);

            // White space beside an element is layout, as it is for our own readers.
            var shown = string.IsNullOrWhiteSpace(text) ? null : Legal(text);
            Assert.Equal((shown, Legal(value)), (read.Elements[0].Text, read.Elements[0].GetAttribute("b")));
        }, iter: 1_000, threads: 1);

    [Fact]
    public void Extensions_as_deep_as_anything_come_back()
    {
        var deep = Enumerable.Range(0, 5_000).Aggregate(
            new ExtensionElement { Name = "a" }, (below, _) => new ExtensionElement { Name = "a", Children = [below] });

        Assert.Equal([Extension(deep)], (Samples.Item with { Extensions = [Extension(deep)] }).ToSyndicationItem().ToFeedItem().Extensions);
    }

    [Theory]
    [InlineData("a b", "x")]
    [InlineData("a:b", "x")]
    [InlineData("", "x")]
    [InlineData("a", "xmlns")]
    public void An_extension_that_is_no_xml_is_refused_by_name(string name, string prefix)
    {
        var item = Samples.Item with
        {
            Extensions =
            [
                new FeedExtension
                {
                    Namespace = new FeedNamespace { Prefix = prefix, Uri = "urn:x" },
                    Elements = [new ExtensionElement { Name = name }],
                },
            ],
        };

        Assert.Contains(
            $"<{prefix}:{name}>", Assert.Throws<FeedException>(() => item.ToSyndicationItem()).Message, StringComparison.Ordinal);
    }

    private static FeedExtension Extension(ExtensionElement element) =>
        new() { Namespace = new FeedNamespace { Prefix = "x", Uri = "urn:x" }, Elements = [element] };

    /// <summary>Syndication reads descriptions of RSS items without a link as contents that are text; markup in them is taken for HTML.</summary>
    private static bool LooksLikeRss(FeedItem item) =>
        item is { Url: null, Summary: null, Content: { IsHtml: false, Value: var text } } && MarkupText.HasTags(text);

    private static string? Legal(string? text) => text is null ? null : Export.XmlText.Of(text);

    private static SyndicationFeed Through(SyndicationFeedFormatter writer, SyndicationFeedFormatter reader)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream))
            writer.WriteTo(xml);
        stream.Position = 0;
        using var document = XmlReader.Create(stream);
        reader.ReadFrom(document);
        return reader.Feed;
    }
}
