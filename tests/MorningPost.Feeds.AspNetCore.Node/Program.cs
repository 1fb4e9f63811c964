using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;
using StackExchange.Redis;

// One node of an app whose nodes share a folder of issues and, where one is named, a Redis for their output cache. Says of each request what became of it.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddResponseCompression();
builder.Services.AddOutputCache();
if (builder.Configuration["Redis"] is { } redis)
{
    builder.Services.AddStackExchangeRedisOutputCache(options => options.ConfigurationOptions = new ConfigurationOptions
    {
        EndPoints = { redis },
        AbortOnConnectFail = false,
        BacklogPolicy = BacklogPolicy.FailFast,
    });
}

builder.Services.AddFeeds();
var app = builder.Build();

app.Use(async (context, next) =>
{
    await next(context);
    Console.WriteLine($"{context.Request.Method} {context.Request.Path} {context.Response.StatusCode} {context.Request.Headers.UserAgent}");
});
app.UseResponseCompression();
app.UseOutputCache();
var feeds = app.MapFeeds("/letter", IssueFolder.Open(app.Configuration["Archive"]!));
if (app.Configuration["Redis"] is not null)
    feeds.CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
app.MapPost("/announce", async (FeedAnnouncer announcer) =>
{
    await announcer.AnnounceAsync("/letter");
    return Results.NoContent();
});
await app.RunAsync();
