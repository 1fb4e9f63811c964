using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Tests.Podcast;

/// <summary>A value that makes no sense is refused where it is set, in a sentence that says what to do.</summary>
public sealed class PodcastValueTests
{
    private static readonly Uri Url = new("https://example.org/a");

    private static readonly (string Says, Func<object> Make)[] Refused =
    [
        ("Name is blank", () => new PodcastCategory { Name = "" }),
        ("Subcategories is blank", () => new PodcastCategory { Name = "News", Subcategories = [" "] }),
        ("without a name", () => new PodcastOwner { Email = "Ada <ada@example.org>" }),
        ("cannot be null", () => new PodcastOwner { Email = null! }),
        ("Owner is \"ada\"", () => new PodcastLock { IsLocked = true, Owner = "ada" }),
        ("Image is \"/cover.jpg\"", () => AudioEdition.Show with { Image = new Uri("/cover.jpg", UriKind.RelativeOrAbsolute) }),
        ("write the whole URL", () => new PodcastEpisode { Image = new Uri("cover.jpg", UriKind.Relative) }),
        ("Duration is 00:00:00", () => new PodcastEpisode { Duration = TimeSpan.FromSeconds(0.4) }),
        ("Number is 0", () => new PodcastEpisode { Number = 0 }),
        ("Number is -1", () => new PodcastEpisode { Season = -1 }),
        ("write type and subtype", () => new PodcastTranscript { Url = Url, Type = "srt" }),
        ("use one such as en", () => new PodcastTranscript { Url = Url, Type = "text/vtt", Language = "" }),
        ("write type and subtype", () => new PodcastChapters { Url = Url, Type = "json" }),
        ("count from zero", () => new PodcastSoundbite { StartTime = TimeSpan.FromSeconds(-1), Duration = TimeSpan.FromSeconds(15) }),
        ("Duration is", () => new PodcastSoundbite { StartTime = TimeSpan.Zero, Duration = TimeSpan.Zero }),
        ("Name is blank", () => new PodcastPerson { Name = "\t" }),
        ("Avatar is", () => new PodcastPerson { Name = "Ada", Avatar = new Uri("data:image/png;base64,AA") }),
        ("feedUrl is", () => PodcastGuid.FromFeedUrl(new Uri("podnews.net/rss", UriKind.Relative))),
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
    public void Blank_texts_count_as_none() => Assert.Equal(new PodcastPerson { Name = "Ada" }, new PodcastPerson { Name = "Ada", Role = " ", Group = "" });

    [Fact]
    public void Playing_time_is_kept_to_the_second()
    {
        Assert.Equal(TimeSpan.FromSeconds(433), new PodcastEpisode { Duration = TimeSpan.FromSeconds(432.5) }.Duration);
        Assert.Equal(TimeSpan.FromSeconds(432), new PodcastEpisode { Duration = TimeSpan.FromSeconds(432.4) }.Duration);
    }

    [Theory]
    [InlineData("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    public void The_identity_of_a_show_is_that_of_the_examples_in_the_specification(string feedUrl, string id) =>
        Assert.Equal(new Guid(id), PodcastGuid.FromFeedUrl(new Uri(feedUrl)));
}
