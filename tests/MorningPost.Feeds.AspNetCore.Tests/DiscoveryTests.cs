using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Logging;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>How a page, a hub and a subscriber find the feeds.</summary>
public sealed class DiscoveryTests
{
    private const string Blog = """
        <link rel="alternate" type="application/rss&#x2B;xml" title="Tea &amp; code" href="/v1/blog/feed.xml">
        <link rel="alternate" type="application/atom&#x2B;xml" title="Tea &amp; code" href="/v1/blog/atom.xml">
        <link rel="alternate" type="application/feed&#x2B;json" title="Tea &amp; code" href="/v1/blog/feed.json">

        """;

    [Theory]
    [InlineData("/minimal")]
    [InlineData("/helper")]
    [InlineData("/component")]
    public async Task A_page_links_every_public_feed(string page)
    {
        await using var app = await StartAsync();
        var html = (await app.GetAsync(page)).Text;
        Assert.Equal(
            Blog.ReplaceLineEndings("").Replace("&#x2B;", "+", StringComparison.Ordinal),
            html.ReplaceLineEndings("").Replace("&#x2B;", "+", StringComparison.Ordinal).Replace(" />", ">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_begin_with_the_apps_path()
    {
        await using var app = await StartAsync();
        Assert.Contains("href=\"/app/v1/blog/feed.xml\"", (await app.GetAsync("/app/minimal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_a_store_are_linked_by_what_they_say_of_themselves()
    {
        var store = new MemoryFeedStore();
        await PublishAsync(store, Sample.Newsletter with { Hub = new Uri("https://hub.example/") });
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapFeedStore("/letter", store);
            app.MapGet("/minimal", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        });

        var page = (await app.GetAsync("/minimal")).Text;
        var feed = await app.GetAsync("/letter/articles/atom.xml");

        Assert.Contains("title=\"The Letter\" href=\"/letter/feed.xml\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/letter/articles/feed.json\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("archive", page, StringComparison.Ordinal);
        Assert.Equal("<https://example.org/letter/articles/atom.xml>; rel=\"self\", <https://hub.example/>; rel=\"hub\"", feed["Link"]);
    }

    [Fact]
    public async Task A_feed_says_where_it_is_and_where_its_hub_is()
    {
        var feed = Sample.Feed with
        {
            Hubs =
            [
                new FeedHub { Url = new Uri("https://hub.example/") },
                new FeedHub { Type = "rssCloud", Url = new Uri("https://cloud.example/") },
            ],
        };
        await using var app = await TestApp.StartAsync(app => app.MapFeeds("/blog", feed, Sample.Items(1)));
        var reply = await app.GetAsync("/blog/feed.xml");
        Assert.Equal("<http://localhost/blog/feed.xml>; rel=\"self\", <https://hub.example/>; rel=\"hub\"", reply["Link"]);
    }

    private static async Task PublishAsync(FeedStore store, Newsletter newsletter) =>
        await new FeedPublisher(newsletter, store).PublishAsync(new IssueList([Sample.Issue(1)]), cancellationToken: TestApp.Cancel);

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(app =>
    {
        app.UsePathBase("/app");
        app.UseRouting();
        app.MapGroup("/v1").MapFeeds("/blog", Sample.Feed, Sample.Items(1));
        app.MapFeeds("/secret/{who}", Sample.Feed, Sample.Items(1), new FeedEndpointOptions { IsPrivate = true });
        app.MapGet("/minimal", async context => await context.Response.WriteAsync(await context.GetFeedLinksHtmlAsync()));
        app.MapGet("/helper", (Delegate)RenderHelperAsync);
        app.MapGet("/component", (Delegate)RenderComponentAsync);
    });

    private static async Task<string> RenderHelperAsync(HttpContext context)
    {
        var helper = new FeedLinksTagHelper { ViewContext = new ViewContext { HttpContext = context } };
        var output = new TagHelperOutput("feed-links", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext("feed-links", [], new Dictionary<object, object>(), "1"), output);
        Assert.Null(output.TagName);
        return output.Content.GetContent();
    }

    private static async Task<string> RenderComponentAsync(HttpContext context)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            RenderFragment links = builder =>
            {
                builder.OpenComponent<FeedLinks>(0);
                builder.CloseComponent();
            };
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?> { ["Value"] = context, ["ChildContent"] = links });
            return (await renderer.RenderComponentAsync<CascadingValue<HttpContext>>(parameters)).ToHtmlString();
        });
    }
}
