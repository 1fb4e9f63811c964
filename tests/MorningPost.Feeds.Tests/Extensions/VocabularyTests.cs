using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Tests.Media;
using MorningPost.Feeds.Tests.Podcast;

namespace MorningPost.Feeds.Tests.Extensions;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Media/MEDIA.md")]
    [InlineData("Podcast/PODCAST.md")]
    public void Every_member_of_its_json_is_documented(string path)
    {
        var documentation = File.ReadAllText(Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", path));
        IReadOnlyList<FeedExtension> extensions = path.StartsWith("Media", StringComparison.Ordinal)
            ? Film.Item.Extensions
            : [.. AudioEdition.Feed.Extensions, .. AudioEdition.Items[0].Extensions];

        var members = extensions.Where(extension => extension.Json is not null).SelectMany(extension => Members(extension.Json!.Value))
            .Distinct().ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Matches($"`{member}(\\[\\])?`", documentation));
    }

    [Theory]
    [ClassData(typeof(Formats))]
    public async Task Titles_and_names_are_one_line(FeedFormat format)
    {
        const string Wild = "\n  line one\n  line two \t";
        var person = new PodcastPerson { Name = Wild, Role = Wild, Group = Wild };
        var show = AudioEdition.Show with
        {
            Author = Wild,
            Owner = AudioEdition.Show.Owner! with { Name = Wild },
            Funding = [new PodcastFunding { Url = Everything.Feed.Url!, Title = Wild }],
            People = [person],
        };
        var episode = new PodcastEpisode
        {
            Title = Wild,
            Season = new PodcastSeason { Number = 1, Name = Wild },
            Soundbites = [new PodcastSoundbite { StartTime = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(1), Title = Wild }],
            People = [person],
        };
        var media = new MediaDetails { Title = Wild, Credits = [new MediaCredit { Name = Wild, Role = Wild }] };
        var item = AudioEdition.Items[0] with { Extensions = [.. episode.ToExtensions(), media.ToExtension()] };

        var document = Encoding.UTF8.GetString(
            await Written.Feed(format, AudioEdition.Feed with { Extensions = show.ToExtensions() }, [item]));

        Assert.Equal(15, Regex.Count(document, "[\">]line one line two[\"<]"));
        Assert.Equal(15, Regex.Count(document, "line one"));
    }

    private static IEnumerable<string> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
