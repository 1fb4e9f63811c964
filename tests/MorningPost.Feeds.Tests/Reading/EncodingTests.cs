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
