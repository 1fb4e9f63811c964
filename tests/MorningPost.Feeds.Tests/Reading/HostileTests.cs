using System.Text;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Documents that mean harm end soon, in bounded memory.</summary>
public sealed class HostileTests
{
    private const string Head = "<rss version='2.0'><channel><title>T</title><item>";

    public static TheoryData<string, string> Documents => new()
    {
        { "entities in entities", $"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>{string.Concat("bcdefghij".Select(c => $"<!ENTITY {c} '{Repeat($"&{(char)(c - 1)};", 10)}'>"))}]>{Head}<title>&j;</title>" },
        { "an entity a million times", $"<!DOCTYPE r [<!ENTITY a '{new string('a', 1000)}'>]>{Head}<description>{Repeat("&a;", 1_000_000)}" },
        { "an entity elsewhere", $"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY % b SYSTEM 'http://127.0.0.1/x'>%b;]>{Head}<title>&a;</title>" },
        { "depth", Head + Repeat("<a>", 100_000) },
        { "depth of an extension", Head + "<x:a xmlns:x='urn:x:y'>" + Repeat("<x:a>", 100_000) },
        { "comments without an end", Head + Repeat("<!--", 350_000) },
        { "sections without an end", Head + "<description>" + Repeat("<![CDATA[", 150_000) },
        { "sections that end elsewhere", Head + "<description>" + Repeat("<![CDATA[</description><description>", 50_000) + "]]>" },
        { "instructions without an end", Head + Repeat("<?x ", 300_000) },
        { "document types without an end", Head + Repeat("<!DOCTYPE [", 150_000) },
        { "quotes without an end", Head + Repeat("<a b='", 200_000) },
        { "end tags", "<rss>" + Repeat("<channel>", 200) + Repeat("</x>", 300_000) },
        { "attributes", $"{Head}<a {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}='1'"))}>" },
        { "names", Head + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<n{i}/>")) },
        { "namespaces", Head + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<x:n xmlns:x='urn:a:{i}'/>")) },
        { "ampersands", $"{Head}<title>{Repeat("&", 1_000_000)}</title>" },
        { "scripts in a title", $"{Head}<title><![CDATA[{Repeat("<script>", 200_000)}]]></title>" },
        { "addresses without a quote", $"{Head}<link>https://a.example/</link><description><![CDATA[{Repeat("<a href='", 200_000)}]]></description>" },
        { "depth of json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"_a\":" + Repeat("[", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_ends_soon(string name, string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);

        Assert.InRange(await Ends.Soon(() => Allocated(name, bytes)), 0, 256 << 20);
    }

    [Theory]
    [InlineData(Head + "<description>", "MaxTextLength")]
    [InlineData("", "MaxJunkLength")]
    [InlineData(Head + "<!--", "MaxTokenLength")]
    [InlineData(Head + "<a b='", "MaxTokenLength")]
    [InlineData("<rss><channel>", "MaxTextLength")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"", "MaxTokenLength")]
    public async Task A_text_without_an_end_is_refused_by_the_limit_that_it_reaches(string beginning, string limit)
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(beginning));

        var exception = await Assert.ThrowsAsync<FeedException>(() => FeedReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(("MPF7011", limit), (exception.Diagnostics[0].Code, exception.Diagnostics[0].Path));
    }

    [Fact]
    public async Task Reading_is_cancelled()
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(Head));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FeedReader.ReadAsync(stream, cancellationToken: cancellation.Token));
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>A beginning, and then letters for ever.</summary>
    private sealed class EndlessStream(byte[] beginning) : MemoryStream
    {
        private int _position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var span = buffer.Span;
            var head = Math.Min(beginning.Length - _position, span.Length);
            beginning.AsSpan(_position, head).CopyTo(span);
            _position += head;
            span[head..].Fill((byte)'a');
            return ValueTask.FromResult(span.Length);
        }
    }

    /// <returns>How many bytes reading a document allocates, which ends in a document or in one error that has a place.</returns>
    private static long Allocated(string name, byte[] document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Assert.NotNull(FeedReader.Read(document));
        }
        catch (FeedException e)
        {
            Assert.True(e.Diagnostics[0] is { Line: > 0, Column: > 0 }, name);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
