using MorningPost.Feeds.Media;

namespace MorningPost.Feeds.Tests.Media;

/// <summary>A value that makes no sense is accepted by the model, found by the validator and refused by the writers.</summary>
public sealed class MediaValueTests
{
    private static readonly Uri Url = new("https://example.org/a.mp4");
    private static readonly MediaContent File = new() { Url = Url };

    private static readonly (string Code, string Path, Func<MediaDetails> Make)[] Wrong =
    [
        ("MPF3001", "groups[0].contents[0].url", () => Of(new MediaContent { Url = new Uri("a.mp4", UriKind.Relative) })),
        (
            "MPF3001",
            "thumbnails[0].url",
            () => new MediaDetails { Thumbnails = [new MediaThumbnail { Url = new Uri("/a.jpg", UriKind.RelativeOrAbsolute) }] }),
        ("MPF3002", "player.url", () => new MediaDetails { Player = new MediaPlayer { Url = new Uri("ftp://example.org/a") } }),
        ("MPF3002", "copyright_url", () => new MediaDetails { CopyrightUrl = new Uri("javascript:alert(1)") }),
        ("MPF2022", "groups[0].contents[0].type", () => Of(File with { MediaType = "mp4" })),
        ("MPF1006", "groups[0].contents[0].language", () => Of(File with { Language = "en_GB" })),
        ("MPF6018", "groups[0].contents[0].length", () => Of(File with { Length = 0 })),
        ("MPF6018", "groups[0].contents[0].bitrate", () => Of(File with { Bitrate = -1.5m })),
        ("MPF6018", "groups[0].contents[0].width", () => Of(File with { Width = 0 })),
        ("MPF6018", "thumbnails[0].height", () => new MediaDetails { Thumbnails = [new MediaThumbnail { Url = Url, Height = -1 }] }),
        ("MPF6018", "groups[0].contents[0].duration", () => Of(File with { Duration = TimeSpan.Zero })),
        (
            "MPF6018",
            "thumbnails[0].time",
            () => new MediaDetails { Thumbnails = [new MediaThumbnail { Url = Url, Time = TimeSpan.FromSeconds(-1) }] }),
        ("MPF6019", "groups[0].contents[1].is_default", () => Of(File with { IsDefault = true }, File with { IsDefault = true })),
        ("MPF6019", "keywords[0]", () => new MediaDetails { Keywords = ["a,b"] }),
        ("MPF6019", "keywords[1]", () => new MediaDetails { Keywords = ["a", " "] }),
        ("MPF6017", "credits[0].name", () => new MediaDetails { Credits = [new MediaCredit { Name = " " }] }),
        ("MPF6019", "credits[0].role", () => new MediaDetails { Credits = [new MediaCredit { Name = "Ada", Role = "Author" }] }),
        ("MPF6019", "credits[0].scheme", () => new MediaDetails { Credits = [new MediaCredit { Name = "Ada", Scheme = "roles" }] }),
        ("MPF6019", "ratings[0].value", () => new MediaDetails { Ratings = [new MediaRating("pg-13")] }),
        ("MPF6019", "ratings[0].scheme", () => new MediaDetails { Ratings = [new MediaRating("adult", "two words")] }),
        (
            "MPF6017",
            "restriction.countries",
            () => new MediaDetails { Restriction = new MediaRestriction { Relationship = MediaRelationship.Allow, Countries = [] } }),
        (
            "MPF6019",
            "restriction.countries",
            () =>
                new MediaDetails
                {
                    Restriction = new MediaRestriction { Relationship = MediaRelationship.Allow, Countries = ["gb", "usa"] },
                }),
    ];

    public static TheoryData<int> All { get; } = [.. Enumerable.Range(0, Wrong.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_is_found_and_refused(int number)
    {
        var (code, path, make) = Wrong[number];
        var item = Film.Item with { Extensions = [make().ToExtension()] };

        var finding = Assert.Single(
            FeedValidator.Validate(item), finding => finding.Code == code && finding.Path == "extensions[0].json." + path);

        Assert.Equal(FeedSeverity.Error, finding.Severity);
        foreach (var format in Written.Formats)
            Assert.Contains(
                (await Assert.ThrowsAsync<FeedException>(() => Written.Feed(format, Everything.Feed, [item]))).Diagnostics,
                refused => refused.Code == code);
    }

    [Fact]
    public void Only_null_throws()
    {
        Assert.Throws<ArgumentNullException>(() => new MediaContent { Url = null! });
        Assert.Throws<ArgumentNullException>(() => new MediaRating(null!));
        Assert.Throws<ArgumentException>(() => new MediaDetails { Keywords = [null!] });
    }

    [Fact]
    public void Blank_texts_count_as_none() =>
        Assert.Equal(new MediaDetails(), new MediaDetails { Title = " ", Description = "", Copyright = "\n" });

    [Fact]
    public void White_space_around_keywords_and_ratings_is_cut_off()
    {
        Assert.Equal(["two words"], new MediaDetails { Keywords = [" two words\n"] }.Keywords);
        Assert.Equal(MediaRating.Adult, new MediaRating(" adult "));
    }

    private static MediaDetails Of(params MediaContent[] contents) => new() { Groups = [new MediaGroup { Contents = contents }] };
}
