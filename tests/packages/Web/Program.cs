using System.Net;
using MorningPost.Feeds;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddFeeds();

var app = builder.Build();
var newsletter = new Newsletter
{
    Id = "tag:consumer.example,2026:letter",
    Title = "The Consumer",
    Url = new Uri("https://consumer.example/"),
    Language = "en",
};
var issue = new Issue
{
    Id = "2026-11-24",
    Title = "From the package",
    Url = new Uri("https://consumer.example/2026-11-24/"),
    Published = new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.Zero),
    Sections = [new TextSection { Key = "note", Text = RichText.Plain("Served from a package.") }],
};
app.MapFeeds("/feeds", newsletter, new IssueList([issue]));
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var first = await client.GetAsync(new Uri("/feeds/atom.xml", UriKind.Relative));
using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/feeds/atom.xml", UriKind.Relative));
again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
using var second = await client.SendAsync(again);
Console.WriteLine($"{(int)first.StatusCode} {first.Content.Headers.ContentType}, then {(int)second.StatusCode}");
await app.StopAsync();
return first.StatusCode == HttpStatusCode.OK && second.StatusCode == HttpStatusCode.NotModified ? 0 : 1;
