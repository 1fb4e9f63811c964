using System.Text;
using MorningPost.Feeds.Fuzz;

namespace MorningPost.Feeds.Tests.Reading;

/// <summary>Documents that mean harm end soon, in bounded memory.</summary>
public sealed class HostileTests
{
    private const string Head = "<rss version='2.0'><channel><title>T</title><item>";

    public static TheoryData<string> Documents => [.. HostileDocuments.All.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_ends_soon(string name)
    {
        var bytes = HostileDocuments.All.Single(document => document.Name == name).Make();

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

        var exception = await Assert.ThrowsAsync<FeedException>(
            () => FeedReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken));

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
