using Microsoft.Extensions.FileProviders;
using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests;

/// <summary>A published folder behind plain static files: what a server makes of the files' times.</summary>
public sealed class StaticFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("static-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_correction_of_the_same_length_and_a_retraction_are_served_and_the_manifest_is_not()
    {
        var issue = Sample.Issue(1);
        await PublishAsync(issue);
        await using var app = await TestApp.StartKestrelAsync(web =>
        {
            web.MapWhen(context => context.Request.Path.Value!.Contains("/.", StringComparison.Ordinal), hidden => hidden.Run(context =>
            {
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            }));
            web.UseStaticFiles(
                new StaticFileOptions { FileProvider = new PhysicalFileProvider(_folder.FullName), ServeUnknownFileTypes = true });
        });

        foreach (var changed in new[]
        {
            issue with { Title = new string('x', issue.Title.Length) },
            issue with { Retraction = new FeedRetraction { When = issue.Published.AddDays(-1) } },
        })
        {
            var before = await app.GetAsync("/atom.xml");
            await PublishAsync(changed);

            Assert.Equal(200, (await app.GetAsync("/atom.xml", ("If-None-Match", before.ETag!))).Status);
            Assert.Equal(200, (await app.GetAsync("/atom.xml", ("If-Modified-Since", before["Last-Modified"]!))).Status);
        }

        var last = await app.GetAsync("/atom.xml");
        Assert.Equal(304, (await app.GetAsync("/atom.xml", ("If-None-Match", last.ETag!))).Status);
        Assert.Equal(404, (await app.GetAsync("/.morningpost/manifest.json")).Status);
    }

    private async Task PublishAsync(Issue issue) =>
        await new FeedPublisher(Sample.Newsletter, new DirectoryFeedStore(_folder.FullName))
            .PublishAsync(new IssueList([issue]), cancellationToken: TestApp.Cancel);
}
