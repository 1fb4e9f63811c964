using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Podcast;

/// <summary>A value that makes no sense is accepted by the model, found by the validator and refused by the writers.</summary>
public sealed class PodcastValueTests
{
    private static readonly Uri Url = new("https://example.org/a");
    private static readonly Uri Relative = new("ü/cover.jpg", UriKind.Relative);
    private static readonly PodcastShow Show = AudioEdition.Show;

    private static readonly (string Code, string Path, Func<object> Make)[] Wrong =
    [
        ("MPF6017", "categories[0].name", () => Show with { Categories = [new PodcastCategory { Name = "" }] }),
        (
            "MPF6017",
            "categories[1].subcategories[0]",
            () => Show with { Categories = ["News", new PodcastCategory { Name = "News", Subcategories = [" "] }] }),
        ("MPF2026", "owner.email", () => Show with { Owner = new PodcastOwner { Email = "Ada <ada@example.org>" } }),
        ("MPF2026", "locked.owner", () => Show with { Lock = new PodcastLock { IsLocked = true, Owner = "ada" } }),
        ("MPF3001", "image", () => Show with { Image = new Uri("/cover.jpg", UriKind.RelativeOrAbsolute) }),
        ("MPF3001", "image", () => new PodcastEpisode { Image = Relative }),
        ("MPF6018", "duration", () => new PodcastEpisode { Duration = TimeSpan.FromSeconds(0.4) }),
        ("MPF6018", "duration", () => new PodcastEpisode { Duration = TimeSpan.MinValue }),
        ("MPF6018", "number", () => new PodcastEpisode { Number = 0 }),
        ("MPF6018", "season.number", () => new PodcastEpisode { Season = -1 }),
        (
            "MPF2022",
            "transcripts[0].type",
            () => new PodcastEpisode { Transcripts = [new PodcastTranscript { Url = Url, MediaType = "mp3" }] }),
        (
            "MPF3001",
            "transcripts[0].url",
            () => new PodcastEpisode { Transcripts = [new PodcastTranscript { Url = Relative, MediaType = "text/vtt" }] }),
        (
            "MPF1006",
            "transcripts[0].language",
            () => new PodcastEpisode { Transcripts = [new PodcastTranscript { Url = Url, MediaType = "text/vtt", Language = "" }] }),
        ("MPF2022", "chapters.type", () => new PodcastEpisode { Chapters = new PodcastChapters { Url = Url, MediaType = "json" } }),
        ("MPF6018", "soundbites[0].start_time", () => Bite(TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(15))),
        ("MPF6018", "soundbites[0].duration", () => Bite(TimeSpan.Zero, TimeSpan.Zero)),
        ("MPF6017", "people[0].name", () => new PodcastEpisode { People = [new PodcastPerson { Name = "\t" }] }),
        (
            "MPF3002",
            "people[0].avatar",
            () => Show with { People = [new PodcastPerson { Name = "Ada", Avatar = new Uri("data:image/png;base64,AA") }] }),
    ];

    private static readonly (string Path, Func<object> Make)[] Long =
    [
        ("owner.name", () => Show with { Owner = new PodcastOwner { Email = "ada@example.org", Name = new string('a', 256) } }),
        ("author", () => Show with { Author = new string('a', 256) }),
        ("title", () => new PodcastEpisode { Title = new string('a', 256) }),
        ("season.name", () => new PodcastEpisode { Season = new PodcastSeason { Number = 1, Name = new string('a', 129) } }),
        ("people[0].name", () => new PodcastEpisode { People = [new PodcastPerson { Name = new string('a', 129) }] }),
        (
            "soundbites[0].title",
            () =>
                new PodcastEpisode
                {
                    Soundbites =
                    [
                        new PodcastSoundbite
                        {
                            StartTime = TimeSpan.Zero,
                            Duration = TimeSpan.FromSeconds(20),
                            Title = new string('a', 129),
                        },
                    ],
                }),
    ];

    public static TheoryData<int> All { get; } = [.. Enumerable.Range(0, Wrong.Length)];

    public static TheoryData<int> AllLong { get; } = [.. Enumerable.Range(0, Long.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_is_found_and_refused(int number)
    {
        var (code, path, make) = Wrong[number];
        var (feed, item) = Around(make());

        var findings = Findings(feed, item);

        Assert.Contains(
            findings,
            finding => finding.Code == code && finding.Path == "extensions[0].json." + path && finding.Severity == FeedSeverity.Error);
        foreach (var format in Written.Formats)
            Assert.Contains(
                (await Assert.ThrowsAsync<FeedException>(() => Written.Feed(format, feed, [item]))).Diagnostics,
                finding => finding.Code == code);
    }

    [Theory]
    [MemberData(nameof(AllLong))]
    public async Task A_name_that_is_too_long_is_a_warning(int number)
    {
        var (path, make) = Long[number];
        var (feed, item) = Around(make());

        var finding = Assert.Single(Findings(feed, item), finding => finding.Code == "MPF6020");

        Assert.Equal(("extensions[0].json." + path, FeedSeverity.Warning), (finding.Path, finding.Severity));
        Assert.NotEmpty(await Written.Feed(FeedFormat.Rss, feed, [item]));
    }

    [Fact]
    public void Only_null_throws()
    {
        Assert.Throws<ArgumentNullException>(() => new PodcastOwner { Email = null! });
        Assert.Throws<ArgumentNullException>(() => new PodcastTranscript { Url = Url, MediaType = null! });
        Assert.Throws<ArgumentException>(() => PodcastGuid.FromFeedUrl(new Uri("podnews.net/rss", UriKind.Relative)));
    }

    [Fact]
    public void Blank_texts_count_as_none() =>
        Assert.Equal(new PodcastPerson { Name = "Ada" }, new PodcastPerson { Name = "Ada", Role = " ", Group = "" });

    [Fact]
    public void Playing_time_is_kept_to_the_second()
    {
        Assert.Equal(TimeSpan.FromSeconds(433), new PodcastEpisode { Duration = TimeSpan.FromSeconds(432.5) }.Duration);
        Assert.Equal(TimeSpan.FromSeconds(432), new PodcastEpisode { Duration = TimeSpan.FromSeconds(432.4) }.Duration);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1:79228162514264337593543950335")]
    [InlineData("2147483647:2147483647:79228162514264337593543950335")]
    [InlineData("922337203685.9")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1:-5")]
    public void A_playing_time_that_no_time_can_hold_is_none(string duration)
    {
        var item = new FeedItem
        {
            Id = "a",
            Extensions =
            [
                new FeedExtension
                {
                    Namespace = PodcastExtensions.ITunes,
                    Elements =
                    [
                        new ExtensionElement { Name = "duration", Text = duration },
                        new ExtensionElement { Name = "episode", Text = "7" },
                    ],
                },
            ],
        };

        Assert.True(item.TryGetPodcastEpisode(out var episode));
        Assert.Equal(new PodcastEpisode { Number = 7 }, episode);
    }

    [Theory]
    [InlineData("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    public void The_identity_of_a_show_is_that_of_the_examples_in_the_specification(string feedUrl, string id) =>
        Assert.Equal(new Guid(id), PodcastGuid.FromFeedUrl(new Uri(feedUrl)));

    private static PodcastEpisode Bite(TimeSpan start, TimeSpan duration) =>
        new() { Soundbites = [new PodcastSoundbite { StartTime = start, Duration = duration }] };

    private static (Feed Feed, FeedItem Item) Around(object value) => value is PodcastShow show
        ? (AudioEdition.Feed with { Extensions = show.ToExtensions() }, AudioEdition.Items[0])
        : (AudioEdition.Feed, AudioEdition.Items[0] with { Extensions = ((PodcastEpisode)value).ToExtensions() });

    private static IReadOnlyList<FeedDiagnostic> Findings(Feed feed, FeedItem item) =>
        [.. FeedValidator.Validate(feed), .. FeedValidator.Validate(item, feed)];
}
