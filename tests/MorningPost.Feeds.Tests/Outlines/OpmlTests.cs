using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using MorningPost.Feeds.Fuzz;
using MorningPost.Feeds.Tests.Writing;

namespace MorningPost.Feeds.Tests.Outlines;

public sealed class OpmlTests
{
    private static readonly OpmlDocument Subscriptions = new()
    {
        Title = "Feeds of Ada & Bob",
        Created = new DateTimeOffset(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2)),
        OwnerName = "Ada",
        OwnerEmail = "ada@example.org",
        OwnerUrl = new Uri("https://example.org/ada"),
        Outlines =
        [
            new OpmlOutline
            {
                Text = "Tech",
                Outlines =
                [
                    new OpmlOutline { Text = "AI", Outlines = [Feed("The Morning Tensor")] },
                    Feed("Changes") with
                    {
                        Title = "List<string>", Version = "RSS2", Language = "en", Categories = ["/Tech/AI", "daily"], IsComment = true,
                    },
                ],
            },
            Feed("News") with
            {
                Description = "Two\nlines",
                Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                IsBreakpoint = true,
                Attributes = [new OpmlAttribute { Name = "sortOrder", Value = "1\t2" }],
            },
        ],
    };

    private const string Written = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0">
          <head>
            <title>Feeds of Ada &amp; Bob</title>
            <dateCreated>Thu, 22 Oct 2026 04:30:00 GMT</dateCreated>
            <ownerName>Ada</ownerName>
            <ownerEmail>ada@example.org</ownerEmail>
            <ownerId>https://example.org/ada</ownerId>
          </head>
          <body>
            <outline text="Tech">
              <outline text="AI">
                <outline text="The Morning Tensor" type="rss" xmlUrl="https://example.org/The%20Morning%20Tensor.xml" htmlUrl="https://example.org/"/>
              </outline>
              <outline text="Changes" title="List&#x3C;string&#x3E;" type="rss" xmlUrl="https://example.org/Changes.xml" htmlUrl="https://example.org/" language="en" version="RSS2" category="/Tech/AI,daily" isComment="true"/>
            </outline>
            <outline text="News" type="rss" xmlUrl="https://example.org/News.xml" htmlUrl="https://example.org/" description="Two&#xA;lines" created="Fri, 02 Jan 2026 03:04:05 GMT" isBreakpoint="true" sortOrder="1&#x9;2"/>
          </body>
        </opml>

        """;

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOf("a", "<b>", "&amp;", "\"", "]]>", "\uFFFF", "\uD83D", "😀", "\u0001", " x", "é"), Gen.String[Gen.Char, 1, 6])
        .Array[1, 5].Select(string.Concat);

    private static readonly Gen<OpmlOutline> Outline = Gen.Recursive<OpmlOutline>((depth, below) => Gen.Select(
        Line, Gen.Null(Line), Gen.Bool, Gen.Bool, Gen.Null(Line),
        depth < 4 ? below.Array[0, 3] : Gen.Const(Array.Empty<OpmlOutline>()),
        (text, title, isFeed, flag, description, outlines) => new OpmlOutline
        {
            Text = text,
            Title = title,
            FeedUrl = isFeed ? new Uri("https://example.org/" + Uri.EscapeDataString(title ?? "x")) : null,
            IsComment = flag,
            Type = isFeed || flag ? null : "link",
            Description = description,
            Categories = flag ? ["a", "b/c"] : [],
            Attributes = flag ? [new OpmlAttribute { Name = "x-y", Value = text }] : [],
            Created = flag ? DateTimeOffset.UnixEpoch : null,
            Outlines = outlines,
        }));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Any_pieces_give_the_same_document(int size)
    {
        var bytes = Bytes(Subscriptions);
        using var stream = new ChunkedStream(bytes, size);

        Assert.Equal(Opml.Read(bytes), await Opml.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_written_without_a_synchronous_call()
    {
        await using var stream = new AsyncOnlyStream();

        await Opml.WriteAsync(stream, Subscriptions, TestContext.Current.CancellationToken);

        Assert.Equal(Written.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal((1, false), (stream.Flushes, stream.IsClosed));
    }

    [Fact]
    public async Task Is_the_same_bytes_wherever_it_goes()
    {
        var pipe = new Pipe();
        var buffer = new ArrayBufferWriter<byte>();

        await Opml.WriteAsync(pipe.Writer, Subscriptions, TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();
        Opml.Write(buffer, Subscriptions);

        var piped = await pipe.Reader.ReadAtLeastAsync(int.MaxValue, TestContext.Current.CancellationToken);
        Assert.Equal(buffer.WrittenSpan, piped.Buffer.ToArray());
    }

    [Fact]
    public async Task Reads_back_what_it_wrote()
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Written));

        var read = await Opml.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Subscriptions, read);
        Assert.Equal(Subscriptions.GetHashCode(), read.GetHashCode());
    }

    [Fact]
    public void Any_outline_is_well_formed_and_reads_back_equal() =>
        Gen.Select(Gen.Null(Line), Outline.Array[0, 4], (title, outlines) => new OpmlDocument { Title = title, Outlines = outlines }).Sample(document =>
        {
            var bytes = Bytes(document);

            Assert.Equal("opml", XDocument.Load(new MemoryStream(bytes)).Root!.Name.LocalName);
            var once = Opml.Read(bytes) with { Diagnostics = [] };
            Assert.Equal(Shape(document.Outlines), Shape(once.Outlines));
            Assert.Equal(once, Opml.Read(Bytes(once)) with { Diagnostics = [] });
        }, iter: 1_000, threads: 1);

    [Fact]
    public void Says_which_feeds_there_are_and_where_they_are_filed() =>
        Assert.Equal(
            ["Tech/AI: The Morning Tensor", "Tech: Changes", ": News"],
            Subscriptions.GetSubscriptions().Select(subscription => $"{string.Join('/', subscription.Folders)}: {subscription.Feed.Text}"));

    [Theory]
    [InlineData(
        "<opml version='1.0'><head><title> T </title></head><body><outline text='A' xmlurl='https://example.org/a' HTMLURL='https://example.org/'/></body></opml>")]
    [InlineData(
        "<OPML><HEAD><Title>T</Title></HEAD><BODY><OUTLINE TEXT='A' XMLURL='https://example.org/a' htmlUrl='https://example.org/' Type='RSS'/></BODY></OPML>")]
    [InlineData(
        "<!DOCTYPE opml SYSTEM 'x.dtd'><opml xmlns='urn:x'><title>T</title><outline text='A' xmlUrl='feed:https://example.org/a' htmlUrl=' https://example.org/ '/></opml>")]
    [InlineData(
        "<opml xmlns:x='urn:x'><head><title>T</title><outline text='A' type='rss' x:y='z' xmlUrl='https://example.org/a' htmlUrl='https://example.org/'/></head></opml>")]
    public void Other_spellings_mean_the_same(string xml) =>
        Assert.Equal(
            new OpmlDocument
            {
                Title = "T",
                Outlines =
                [
                    new OpmlOutline { Text = "A", FeedUrl = new Uri("https://example.org/a"), Url = new Uri("https://example.org/") },
                ],
            },
            Opml.Read(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void A_title_stands_for_a_text_and_each_value_that_is_none_is_left_out_and_said()
    {
        var read = Opml.Read(
            "<opml>\n<body>\n<outline title='A' xmlUrl='a.xml' created='soon'>\n<outline/></outline></body></opml>"u8.ToArray());

        Assert.Equal([new OpmlOutline { Text = "A", Outlines = [new OpmlOutline { Text = "" }] }], read.Outlines);
        Assert.Equal(
            [
                "MPF7105 opml/body/outline[0]/xmlUrl 3,1",
                "MPF7104 opml/body/outline[0]/text 3,1",
                "MPF7105 opml/body/outline[0]/created 3,1",
                "MPF7104 opml/body/outline[0]/outline[0]/text 4,1",
            ],
            read.Diagnostics.Select(finding => $"{finding.Code} {finding.Path} {finding.Line},{finding.Column}"));
    }

    [Theory]
    [InlineData("<opml><outline text='Caf&eacute; & &lt;b&gt;more&lt;/b&gt;'/></opml>")]
    [InlineData("<opml><body><outline text='Café &amp;amp; more'></body></opml>")]
    [InlineData("<opml><body><outline text='Caf&#xE9; &#x26; more'>")]
    [InlineData("<opml><outline text=\"Café & more\" xmlUrl=></wrong></opml></opml>")]
    [InlineData("\n\uFEFF <?xml version='1.0' encoding='klingon'?><opml><outline text='Café &#38; more'/></opml>")]
    public void What_is_not_well_formed_is_read_as_it_was_meant(string xml) =>
        Assert.Equal([new OpmlOutline { Text = "Café & more" }], Opml.Read(Encoding.UTF8.GetBytes(xml)).Outlines);

    [Theory]
    [InlineData("<opml><head><title>a & b</title></head></opml>", "MPF7110 opml/head/title 1,20")]
    [InlineData("<opml><outline text='&lt;b>a'/></opml>", "MPF7110 opml/outline[0]/text 1,7")]
    [InlineData("<opml>\n<outline text='a'>", "MPF7110 opml/outline[0] 2,19")]
    [InlineData("<opml><outline text='a' b='1' b='2'/></opml>", "MPF7105 opml/outline[0]/b 1,7")]
    public void What_is_mended_is_said(string xml, string expected) =>
        Assert.Contains(
            expected,
            Opml.Read(Encoding.UTF8.GetBytes(xml)).Diagnostics.Select(
                finding => $"{finding.Code} {finding.Path} {finding.Line},{finding.Column}"));

    [Fact]
    public void Legacy_encodings_are_read() =>
        Assert.Equal(
            "Café",
            Assert.Single(
                Opml.Read(
                    Encoding.Latin1.GetBytes(
                        "<?xml version='1.0' encoding='iso-8859-1'?><opml><outline text='Café'/></opml>")).Outlines).Text);

    [Fact]
    public void Any_text_whatever_is_read_or_refused() =>
        Gen.OneOf(
            Gen.OneOf(
                "<opml>",
                "</opml>",
                "<body>",
                "<head>",
                "</head>",
                "<title>",
                "<outline text='",
                "<outline ",
                "'",
                "\"",
                ">",
                "/>",
                "</outline>",
                "xmlUrl=",
                "<![CDATA[",
                "]]>",
                "<!--",
                "&",
                "&#x1;",
                "\uD800",
                " "),
            Gen.String[Gen.Char, 0, 3])
            .Array[0, 30].Select(pieces => "<opml>" + string.Concat(pieces)).Sample(text =>
            {
                var read = Opml.Read(Encoding.UTF8.GetBytes(text)) with { Diagnostics = [] };
                Assert.Equal(read, Opml.Read(Bytes(read)) with { Diagnostics = [] });
            }, iter: 3_000, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("no XML")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>")]
    public void What_is_no_opml_is_refused_with_its_place(string xml)
    {
        var finding = Assert.Single(Assert.Throws<FeedException>(() => Opml.Read(Encoding.UTF8.GetBytes(xml))).Diagnostics);

        Assert.NotNull(finding.Line);
        Assert.NotNull(finding.Column);
    }

    [Fact]
    public void Limits_are_kept()
    {
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<opml>", 100_000)));
        var many = Encoding.UTF8.GetBytes("<opml>" + string.Concat(Enumerable.Repeat("<outline text='a'/>", 20)) + "</opml>");

        Assert.Contains("MaxDepth", Refused(deep, OpmlReaderOptions.Default), StringComparison.Ordinal);
        Assert.Contains("MaxOutlines", Refused(many, new OpmlReaderOptions { MaxOutlines = 19 }), StringComparison.Ordinal);
        Assert.Contains("MaxBytes", Refused(many, new OpmlReaderOptions { MaxBytes = many.Length - 1 }), StringComparison.Ordinal);
        Assert.Equal(20, Opml.Read(many, new OpmlReaderOptions { MaxOutlines = 20, MaxBytes = many.Length }).Outlines.Count);
    }

    [Fact]
    public void Outlines_of_any_depth_are_compared_and_refused_and_never_use_up_the_stack()
    {
        static OpmlOutline Deep() =>
            Enumerable.Range(0, 200_000).Aggregate(
                new OpmlOutline { Text = "T" }, (below, _) => new OpmlOutline { Text = "T", Outlines = [below] });

        Assert.Equal(Deep(), Deep());
        Assert.Throws<FeedException>(() => Bytes(new OpmlDocument { Outlines = [Deep()] }));
    }

    [Fact]
    public void The_deepest_that_is_written_is_read()
    {
        var document = new OpmlDocument
        {
            Outlines =
            [
                Enumerable.Range(0, 253).Aggregate(
                    new OpmlOutline { Text = "T" }, (below, _) => new OpmlOutline { Text = "T", Outlines = [below] }),
            ],
        };

        Assert.Equal(document, Opml.Read(Bytes(document)));
    }

    [Fact]
    public async Task Null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => Opml.ReadAsync(null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Opml.WriteAsync(Stream.Null, null!, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => Opml.Write(null!, Subscriptions));
    }

    private static OpmlOutline Feed(string text) =>
        new()
        {
            Text = text,
            FeedUrl = new Uri($"https://example.org/{Uri.EscapeDataString(text)}.xml"),
            Url = new Uri("https://example.org/"),
        };

    private static byte[] Bytes(OpmlDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Opml.Write(buffer, document);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Refused(byte[] document, OpmlReaderOptions options) =>
        Assert.Throws<FeedException>(() => Opml.Read(document, options)).Message;

    private static string Shape(IEnumerable<OpmlOutline> outlines) =>
        string.Concat(
            outlines.Select(outline => $"[{outline.FeedUrl} {outline.IsComment} {outline.Attributes.Count} {Shape(outline.Outlines)}]"));
}
