using System.Text;

namespace MorningPost.Feeds.Tests.Reading;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("windows-1252", "café – €")]
    [InlineData("iso-8859-1", "café – €", "windows-1252")]
    [InlineData("windows-1251", "Новости")]
    [InlineData("koi8-r", "Новости")]
    [InlineData("iso-8859-15", "café €")]
    [InlineData("shift_jis", "日本語の見出し")]
    [InlineData("euc-jp", "日本語の見出し")]
    [InlineData("iso-2022-jp", "日本語の見出し")]
    [InlineData("gb2312", "中文标题", "gb18030")]
    [InlineData("big5", "中文標題")]
    [InlineData("euc-kr", "한국어 제목")]
    [InlineData("utf-16", "日本語 é")]
    [InlineData("utf-16BE", "日本語 é")]
    [InlineData("utf-32", "日本語 é 👩")]
    [InlineData("utf8", "café", "utf-8")]
    public void A_declared_encoding_is_read(string name, string title, string? real = null)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real ?? name) ?? Encoding.GetEncoding(real ?? name);

        var document = FeedReader.Read(
            encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>{Read.Rss($"<title>{title}</title>")}"));

        Assert.Equal(title, document.Items[0].Title);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("ascii")]
    [InlineData("shift_jis")]
    public void A_declaration_that_cannot_be_true_is_none(string name)
    {
        var document = Read.Document($"<?xml version=\"1.0\" encoding=\"{name}\"?>{Read.Rss("<title>café – Новости 日本 日本 日本</title>")}");

        Assert.Equal("café – Новости 日本 日本 日本", document.Items[0].Title);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_windows_1252()
    {
        byte[] document = [.. Encoding.UTF8.GetBytes(Read.Rss("<title>é XY</title>"))];
        var at = document.AsSpan().IndexOf("XY"u8);
        (document[at], document[at + 1]) = (0x96, 0xE9);

        Assert.Equal("é –é", FeedReader.Read(document).Items[0].Title);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 7)]
    [InlineData(false, 100_000)]
    [InlineData(true, 1)]
    [InlineData(true, 100_000)]
    public async Task The_first_of_them_is_reported_with_its_place_whatever_comes_at_once(bool isJson, int chunk)
    {
        var text = isJson
            ? "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"日本é\",\n\"items\":[{\"id\":\"1\",\"content_text\":\"日X\"},\n{\"id\":\"2\",\"content_text\":\"Y\"}]}"
            : Read.Rss("<title>日本é</title>\n<description>日X</description>\n<comments>https://a.example/Y</comments>");
        var document = Encoding.UTF8.GetBytes(text);
        foreach (var place in "XY")
            document[document.AsSpan().LastIndexOf((byte)place)] = 0xE9;

        var read = await FeedReader.ReadAsync(new Slow(document, chunk), TestContext.Current.CancellationToken);

        var finding = Assert.Single(read.Diagnostics, finding => finding.Code == "MPF7010");
        var before = Encoding.UTF8.GetBytes(text[..text.LastIndexOf('X')]);
        Assert.Equal((before.Count((byte)'\n') + 1, before.Length - before.AsSpan().LastIndexOf((byte)'\n')), (finding.Line, finding.Column));
        Assert.Equal(isJson ? "items[0].content_text" : "items[0].description", finding.Path);
        Assert.Equal("the byte E9 isn't UTF-8: it was read as \"é\".", finding.Message);
        Assert.Equal(FeedReader.Read(document).Diagnostics, read.Diagnostics);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Slow(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }

    [Fact]
    public void The_charset_of_http_counts_where_the_document_says_nothing() =>
        Assert.Equal("Новости", FeedReader.Read(
            CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(Read.Rss("<title>Новости</title>")),
            new FeedReaderOptions { Charset = "windows-1251" }).Items[0].Title);

    [Fact]
    public void An_encoding_that_nobody_knows_is_said_to_be_unknown_and_not_malformed()
    {
        var document = Read.Document("<?xml version='1.0' encoding='klingon'?>" + Read.Rss("<title>x</title>"));

        Assert.Equal("MPF7010", Assert.Single(document.Diagnostics).Code);
        Assert.Equal("x", document.Items[0].Title);
    }
}
