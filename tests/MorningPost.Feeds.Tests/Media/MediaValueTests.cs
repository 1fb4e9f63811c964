using MorningPost.Feeds.Media;

namespace MorningPost.Feeds.Tests.Media;

/// <summary>A value that makes no sense is refused where it is set, in a sentence that says what to do.</summary>
public sealed class MediaValueTests
{
    private static readonly Uri Url = new("https://example.org/a.mp4");

    private static readonly (string Says, Func<object> Make)[] Refused =
    [
        ("write the whole URL", () => new MediaContent { Url = new Uri("a.mp4", UriKind.Relative) }),
        ("write the whole URL", () => new MediaThumbnail { Url = new Uri("/a.jpg", UriKind.RelativeOrAbsolute) }),
        ("write the whole URL", () => new MediaPlayer { Url = new Uri("ftp://example.org/a") }),
        ("write the whole URL", () => new MediaDetails { CopyrightUrl = new Uri("javascript:alert(1)") }),
        ("cannot be null", () => new MediaContent { Url = null! }),
        ("write type and subtype", () => new MediaContent { Url = Url, Type = "mp4" }),
        ("use one such as en", () => new MediaContent { Url = Url, Language = "en_GB" }),
        ("Length is 0", () => new MediaContent { Url = Url, Length = 0 }),
        ("Bitrate is -1.5", () => new MediaContent { Url = Url, Bitrate = -1.5m }),
        ("Width is 0", () => new MediaContent { Url = Url, Width = 0 }),
        ("Height is -1", () => new MediaThumbnail { Url = Url, Height = -1 }),
        ("Duration is 00:00:00", () => new MediaContent { Url = Url, Duration = TimeSpan.Zero }),
        ("count from zero", () => new MediaThumbnail { Url = Url, Time = TimeSpan.FromSeconds(-1) }),
        ("More than one file", () => new MediaGroup { Contents = [new MediaContent { Url = Url, IsDefault = true }, new MediaContent { Url = Url, IsDefault = true }] }),
        ("make two of it", () => new MediaDetails { Keywords = ["a,b"] }),
        ("Keywords is blank", () => new MediaDetails { Keywords = ["a", " "] }),
        ("Name is blank", () => new MediaCredit { Name = " " }),
        ("write \"author\"", () => new MediaCredit { Name = "Ada", Role = "Author" }),
        ("use urn:ebu", () => new MediaCredit { Name = "Ada", Scheme = "roles" }),
        ("write adult or nonadult", () => new MediaRating("pg-13")),
        ("use urn:simple", () => new MediaRating("adult", "two words")),
        ("name one", () => new MediaRestriction { Relationship = MediaRelationship.Allow, Countries = [] }),
        ("\"usa\" is no country", () => new MediaRestriction { Relationship = MediaRelationship.Allow, Countries = ["gb", "usa"] }),
    ];

    public static TheoryData<int> All { get; } = [.. Enumerable.Range(0, Refused.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_refused(int number)
    {
        var (says, make) = Refused[number];

        Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_texts_count_as_none() => Assert.Equal(new MediaDetails(), new MediaDetails { Title = " ", Description = "", Copyright = "\n" });

    [Fact]
    public void White_space_around_keywords_and_ratings_is_cut_off()
    {
        Assert.Equal(["two words"], new MediaDetails { Keywords = [" two words\n"] }.Keywords);
        Assert.Equal(MediaRating.Adult, new MediaRating(" adult "));
    }
}
