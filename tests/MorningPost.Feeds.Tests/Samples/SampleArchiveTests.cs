using System.Buffers.Binary;

namespace MorningPost.Feeds.Tests.Samples;

/// <summary>The sample archive shows what the model can say.</summary>
public sealed class SampleArchiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uses_every_kind_of_section()
    {
        var issues = await SampleArchive.Open().ReadIssuesAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            typeof(Section).Assembly.GetTypes().Where(type => type.BaseType == typeof(Section)).ToHashSet(),
            issues.SelectMany(issue => issue.Sections).Select(section => section.GetType()).ToHashSet());
    }

    [Fact]
    public void Has_issues_in_both_forms_of_files() => Assert.Equal(
        [(".json", 22), (".md", 10)],
        SampleArchive.Open().Files.CountBy(file => Path.GetExtension(file)).Select(form => (form.Key, form.Value)).Order());

    [Theory]
    [InlineData(typeof(TextSection))]
    [InlineData(typeof(ListingsSection))]
    [InlineData(typeof(QuoteSection))]
    [InlineData(typeof(GallerySection))]
    public async Task Uses_a_kind_in_three_languages_and_both_directions_of_writing(Type kind)
    {
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var issue in SampleArchive.Open().ReadIssuesAsync(cancellationToken: Cancellation))
        {
            if (issue.Sections.Any(section => section.GetType() == kind))
                languages.Add(issue.Language ?? "en");
        }

        Assert.Equal(["ar", "de", "en"], languages);
    }

    [Fact]
    public async Task Is_a_podcast_with_two_episodes_and_leaves_the_validator_nothing_to_say()
    {
        var folder = SampleArchive.Open();
        var newsletter = await folder.ReadNewsletterAsync(Cancellation);
        var issues = await folder.ReadIssuesAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        var findings = await FeedValidator.ValidateAsync(newsletter, issues, cancellationToken: Cancellation);

        Assert.NotNull(newsletter.Show);
        Assert.Equal(["2026-11-07", "2026-11-15"], issues.Where(issue => issue.Episode is not null).Select(issue => issue.Id));
        Assert.DoesNotContain(findings, finding => finding.Severity > FeedSeverity.Info);
    }

    [Fact]
    public async Task Pictures_beside_the_issues_have_the_size_that_is_said()
    {
        var said = new SortedDictionary<string, FeedImage>(StringComparer.Ordinal);
        await foreach (var issue in SampleArchive.Open().ReadIssuesAsync(cancellationToken: Cancellation))
        {
            var pictures = issue.Sections.OfType<GallerySection>().SelectMany(gallery => gallery.Pictures);
            foreach (var image in pictures.Select(picture => picture.Image).Append(issue.Image))
            {
                if (image?.Url.Host == "morningtensor.example")
                    said.Add(Path.GetFileName(image.Url.AbsolutePath), image);
            }
        }

        var files = Directory.GetFiles(Path.Combine(SampleArchive.Path, "issues"), "*.png");
        Assert.Equal(said.Keys, files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var png = await File.ReadAllBytesAsync(file, Cancellation);
            var image = said[Path.GetFileName(file)];
            Assert.Equal(
                (image.MediaType, image.Width, image.Height, image.Length),
                ("image/png", BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png.Length));
            Assert.InRange(png.Length, 1, 10_000);
        }
    }
}
