using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Site.Tests;

public sealed class FilesTests
{
    [Fact]
    public async Task A_file_is_streamed_and_is_published_again_only_when_it_has_changed()
    {
        var folder = Directory.CreateTempSubdirectory("site-files").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "issues"));
            var file = Path.Combine(folder, "issues", "sound.mp3");
            await File.WriteAllBytesAsync(file, [1, 2, 3], TestContext.Current.CancellationToken);
            var store = new StreamedStore();
            var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Files = folder }) { Store = store };
            var sound = new FeedAttachment
            {
                Url = new Uri("https://example.org/daily/issues/2026-10-20/sound.mp3"),
                MediaType = "audio/mpeg",
            };
            var issue = MadeUpArchive.Issue(0) with { Attachments = [sound] };

            await site.PublishAsync([issue]);
            Assert.Equal(["issues/2026-10-20/sound.mp3"], store.Streamed);
            await site.PublishAsync([issue with { Standfirst = "Mended." }]);
            Assert.Single(store.Streamed);
            await File.WriteAllBytesAsync(file, [1, 2, 4], TestContext.Current.CancellationToken);
            await site.PublishAsync([issue with { Standfirst = "Mended again." }]);

            Assert.Equal(2, store.Streamed.Count);
            await using var open = await store.OpenAsync("issues/2026-10-20/sound.mp3", TestContext.Current.CancellationToken);
            Assert.Equal("\u0001\u0002\u0004", await new StreamReader(open!.Stream).ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_picture_beside_the_issues_is_published_with_the_page_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("site-files").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "issues"));
            await File.WriteAllBytesAsync(Path.Combine(folder, "issues", "press.png"), [1, 2, 3], TestContext.Current.CancellationToken);
            var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Files = folder });
            var image = new FeedImage
            {
                Url = new Uri("https://example.org/daily/issues/2026-10-20/press.png"),
                Alt = "A press",
                Width = 3,
                Height = 2,
            };
            var missing = new FeedImage { Url = new Uri("https://example.org/daily/gone.png") };

            var result = await site.PublishAllAsync([
                MadeUpArchive.Issue(0) with { Image = image },
                MadeUpArchive.Issue(1) with { Image = missing }]);

            Assert.Contains("issues/2026-10-20/press.png", PublishedSite.Fetchable(result));
            Assert.Equal(
                "image/png",
                (await site.Store.FindAsync("issues/2026-10-20/press.png", TestContext.Current.CancellationToken))?.ContentType);
            var page = await site.ReadPageAsync("issues/2026-10-20/index.html");
            Assert.Equal("../../issues/2026-10-20/press.png", page.QuerySelector("main img")?.GetAttribute("src"));
            Assert.Equal("MPF8504", Assert.Single(result.Findings).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Files_that_a_text_names_are_published_from_folders_beside_the_issues()
    {
        const string Page = "https://example.org/daily/issues/2026-10-20/";
        var folder = Directory.CreateTempSubdirectory("site-files").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "issues", "pictures"));
            foreach (var name in new[] { "a.png", "b.png", "c.mp4", "d.pdf" })
                await File.WriteAllBytesAsync(Path.Combine(folder, "issues", "pictures", name), [1], TestContext.Current.CancellationToken);
            var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Files = folder });
            var text = RichText.FromHtml(
                $"<p><img src=\"{Page}pictures/a.png\" srcset=\"{Page}pictures/a.png 1x, {Page}pictures/b.png 2x\" alt=\"\">"
                    + $"<video src=\"{Page}pictures/c.mp4\"></video><a href='{Page}pictures/d.pdf'>D</a><a href=\"{Page}other\">E</a></p>");

            var result = await site.PublishAllAsync(
                [MadeUpArchive.Issue(0) with { Sections = [new TextSection { Key = "note", Text = text }] }]);

            Assert.Empty(result.Findings);
            foreach (var name in new[] { "a.png", "b.png", "c.mp4", "d.pdf" })
                Assert.Contains("issues/2026-10-20/pictures/" + name, PublishedSite.Fetchable(result));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Notes what comes as a stream.</summary>
    private sealed class StreamedStore : MemoryFeedStore
    {
        public List<string> Streamed { get; } = [];

        public override ValueTask<FeedStoreDocument?> PutAsync(
            FeedStoreDocument document, Stream content, FeedStoreCondition condition = default, CancellationToken cancellationToken = default)
        {
            Streamed.Add(document.Path);
            return base.PutAsync(document, content, condition, cancellationToken);
        }
    }
}
