using System.Text.Json;
using MorningPost.Feeds.Extensions;
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

        var members = extensions.Where(extension => extension.Json is not null).SelectMany(extension => Members(extension.Json!.Value)).Distinct().ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Matches($"`{member}(\\[\\])?`", documentation));
    }

    private static IEnumerable<string> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
