using System.Text;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Tests.Extensions;

/// <summary>What others write and the library has no types for: it is read whole, and comes back the same when it is written.</summary>
public sealed class ForeignExtensionTests
{
    [Fact]
    public async Task A_point_of_geography_is_in_a_namespace_of_its_own()
    {
        var item = await ReadTwice("<georss:where><gml:Point srsName='urn:x'><gml:pos>45.256 -71.92</gml:pos></gml:Point></georss:where>");

        var where = Assert.Single(Assert.Single(item.Extensions).Elements);
        var point = Assert.Single(where.Children);
        Assert.Equal(("Point", "http://www.opengis.net/gml", "gml"), (point.Name, point.Namespace!.Uri, point.Namespace.Prefix));
        Assert.Equal("urn:x", point.GetAttribute("srsName"));
        Assert.Null(point.Children[0].Namespace);
        Assert.Equal("45.256 -71.92", point.Children[0].Text);
    }

    [Fact]
    public async Task Mixed_content_keeps_its_order()
    {
        var item = await ReadTwice("<x:p>one <x:b>two</x:b> three<![CDATA[ <four>]]><x:i/> five</x:p>");

        var nodes = item.Extensions[0].Elements[0].Nodes;
        Assert.Equal(
            ["one ", "<b>", " three", " <four>", "<i>", " five"],
            nodes.Select(node => node is ExtensionText text ? text.Value : node.ToString()));
        Assert.Equal([false, false, true, false], nodes.OfType<ExtensionText>().Select(text => text.IsCData));
    }

    [Fact]
    public async Task Xhtml_keeps_the_white_space_between_words()
    {
        var item = await ReadTwice("<x:body><div xmlns='http://www.w3.org/1999/xhtml'><b>two</b> <i>words</i>\n<br/></div></x:body>");

        var div = item.Extensions[0].Elements[0].Children[0];
        Assert.Equal("http://www.w3.org/1999/xhtml", div.Namespace!.Uri);
        Assert.Equal(" \n", div.Text);
    }

    [Theory]
    [InlineData("<x:a>\n  <x:b>\t</x:b>\n</x:a>", null)]
    [InlineData("<x:a xml:space='preserve'>\n  <x:b>\t</x:b>\n</x:a>", "\n  \n")]
    [InlineData("<x:a xml:space='preserve'><x:a xml:space='default'>\n  <x:b>\t</x:b>\n</x:a></x:a>", null)]
    [InlineData("<x:a> <![CDATA[]]> <x:b>\t</x:b></x:a>", null)]
    [InlineData("<x:a> <![CDATA[ ]]><x:b>\t</x:b></x:a>", "  ")]
    public async Task White_space_between_elements_is_layout_unless_the_document_says_otherwise(string xml, string? text)
    {
        var element = (await ReadTwice(xml)).Extensions[0].Elements[0];
        while (element.Children[0].Name == "a")
            element = element.Children[0];

        Assert.Equal(text, element.Text);
        Assert.Equal("\t", element.Children[0].Text);
    }

    [Fact]
    public async Task Attributes_keep_their_namespaces()
    {
        var item = await ReadTwice("<x:a xml:lang='de' xml:base='https://example.org/a/' x:own='1' y:other='2' own='3'/>");

        var element = item.Extensions[0].Elements[0];
        Assert.Equal(
            [
                ("lang", FeedNamespace.Xml.Uri, "de"),
                ("base", FeedNamespace.Xml.Uri, "https://example.org/a/"),
                ("own", "urn:example:x", "1"),
                ("other", "urn:example:y", "2"),
                ("own", null, "3"),
            ],
            element.Attributes.Select(attribute => (attribute.Name, attribute.Namespace?.Uri, attribute.Value)));
    }

    [Fact]
    public async Task Attributes_of_the_item_itself_are_kept()
    {
        var item = await ReadTwice("<x:a/>", "x:etag='W/&quot;1&quot;' y:other='2'");

        Assert.Equal(["urn:example:x", "urn:example:y"], item.Extensions.Select(extension => extension.Namespace.Uri));
        Assert.Equal([new ExtensionAttribute { Name = "etag", Value = "W/\"1\"" }], item.Extensions[0].Attributes);
        Assert.Single(item.Extensions[0].Elements);
        Assert.Empty(item.Extensions[1].Elements);
    }

    [Fact]
    public async Task Elements_without_a_prefix_or_without_a_namespace_stay_where_they_are()
    {
        var item = await ReadTwice("<a xmlns='urn:example:standard'><b xmlns=''><c/><d xmlns='urn:example:standard'/></b></a>");

        var a = item.Extensions[0].Elements[0];
        Assert.Equal("urn:example:standard", item.Extensions[0].Namespace.Uri);
        Assert.Equal("", a.Children[0].Namespace!.Uri);
        Assert.Null(a.Children[0].Children[0].Namespace);
        Assert.Equal("urn:example:standard", a.Children[0].Children[1].Namespace!.Uri);
    }

    [Fact]
    public async Task A_prefix_may_mean_two_things_and_a_namespace_have_two_prefixes()
    {
        var item = await ReadTwice(
            "<g:a xmlns:g='urn:example:1'><g:b xmlns:g='urn:example:2'/></g:a><g:c xmlns:g='urn:example:3'/><h:d xmlns:h='urn:example:1'/>");

        Assert.Equal(["urn:example:1", "urn:example:3"], item.Extensions.Select(extension => extension.Namespace.Uri));
        Assert.Equal(["a", "d"], item.Extensions[0].Elements.Select(element => element.Name));
        Assert.Equal("urn:example:2", item.Extensions[0].Elements[0].Children[0].Namespace!.Uri);
    }

    [Fact]
    public async Task Elements_of_feed_formats_may_be_inside_an_extension()
    {
        var item = await ReadTwice(
            "<x:a><atom:link rel='self' href='a'/><dc:subject>s</dc:subject><content:encoded><![CDATA[<p>]]></content:encoded></x:a>");

        Assert.Equal(["link", "subject", "encoded"], item.Extensions[0].Elements[0].Children.Select(child => child.Name));
    }

    [Fact]
    public void What_no_writer_may_repeat_is_left_out_and_said()
    {
        var document = FeedReader.Read(Rss("<x:a r:x='1'><r:b><r:c/>text</r:b><i:e xmlns:i='urn:ü'/><x:d/></x:a>", "xmlns:r='relative'"));

        Assert.Equal("MPF7006", Assert.Single(document.Diagnostics.DistinctBy(finding => finding.Code)).Code);
        var element = document.Items[0].Extensions[0].Elements[0];
        Assert.Empty(element.Attributes);
        Assert.Equal(["<d>"], element.Nodes.Select(node => node.ToString()));
    }

    /// <summary>Reads an item of RSS, writes it in both XML formats, indented too, and sees that the same comes back.</summary>
    private static async Task<FeedItem> ReadTwice(string xml, string attributes = "")
    {
        var document = FeedReader.Read(Rss(xml, attributes));
        var item = Assert.Single(document.Items);
        Assert.Empty(document.Diagnostics);
        foreach (var format in new[] { FeedFormat.Rss, FeedFormat.Atom })
        {
            foreach (var indented in new[] { false, true })
            {
                var options = new FeedWriterOptions { Format = new() { Indented = indented } };
                var written = await Written.Feed(
                    format, Everything.Feed, [Everything.Items[1] with { Extensions = item.Extensions }], options);

                var again = Assert.Single(FeedReader.Read(written).Items);

                Assert.Equal(item.Extensions, again.Extensions);
                Assert.Equal(
                    written,
                    await Written.Feed(format, Everything.Feed, [Everything.Items[1] with { Extensions = again.Extensions }], options));
            }
        }

        return item;
    }

    private static byte[] Rss(string xml, string attributes) => Encoding.UTF8.GetBytes(
        "<rss version='2.0' xmlns:georss='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml' xmlns:x='urn:example:x' xmlns:y='urn:example:y'"
        + " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
        + $"<channel><title>T</title><link>https://example.org/</link><item {attributes}>{xml}</item></channel></rss>");
}
