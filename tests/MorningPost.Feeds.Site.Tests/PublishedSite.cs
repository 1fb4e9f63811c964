using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>A site in memory, and what is in it.</summary>
internal sealed class PublishedSite(Newsletter newsletter, SiteOptions? options = null)
{
    public MemoryFeedStore Store { get; init; } = new();

    public SitePublisher Publisher => new(newsletter, Store, options);

    /// <summary>Publishes, and says which documents were written that somebody can fetch.</summary>
    public async Task<List<string>> PublishAsync(IReadOnlyList<Issue> issues) => Fetchable(await PublishAllAsync(issues));

    public Task<PublishResult> PublishAllAsync(IReadOnlyList<Issue> issues) =>
        Publisher.PublishAsync(new IssueList(issues), cancellationToken: TestContext.Current.CancellationToken);

    public static List<string> Fetchable(PublishResult result) =>
        [.. result.Written.Select(document => document.Path).Where(path => !path.StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>Every document, what the site keeps for itself too.</summary>
    public async Task<SortedDictionary<string, string>> ReadAsync()
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var path in Store.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
            documents.Add(path, await ReadAsync(path));
        return documents;
    }

    public async Task<string> ReadAsync(string path)
    {
        await using var content = await Store.OpenAsync(path, TestContext.Current.CancellationToken);
        Assert.NotNull(content);
        using var reader = new StreamReader(
            content.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IHtmlDocument> ReadPageAsync(string path) => Parse(await ReadAsync(path));

    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}
