using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.Tests.Publishing;

/// <summary>A file's time moves forward whenever its bytes change, and never otherwise: rsync, web servers and caches go by it.</summary>
public sealed class DocumentTimeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("morningpost");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_edit_of_the_same_length_and_a_retraction_with_an_older_date_move_it_forward()
    {
        var issues = MadeUpIssues.List(60);
        await Publish(issues);
        var states = new List<Dictionary<string, (byte[] Bytes, DateTime Time)>> { Read() };
        foreach (var change in new Func<Issue, Issue>[]
        {
            issue => MadeUpIssues.Issue(59, "As it is!"),
            issue => issue with { Retraction = new FeedRetraction { When = issue.Published.AddDays(-1) } },
            issue => issue,
        })
        {
            foreach (var index in new[] { 3, 59 })
                issues[index] = change(issues[index]) with { Id = issues[index].Id, Number = issues[index].Number };
            await Publish(issues);
            states.Add(Read());
        }

        var changed = 0;
        foreach (var (before, after) in states.Zip(states.Skip(1)))
        {
            foreach (var (path, (bytes, time)) in after.Where(file => before.ContainsKey(file.Key)))
            {
                var isSame = bytes.AsSpan().SequenceEqual(before[path].Bytes);
                changed += isSame ? 0 : 1;
                Assert.True(isSame ? time == before[path].Time : time >= before[path].Time.AddSeconds(1), path);
                Assert.True(time <= issues[59].Published.UtcDateTime.AddSeconds(states.Count), path);
                Assert.Equal(0, time.Ticks % TimeSpan.TicksPerSecond);
            }
        }

        Assert.True(changed > 10);
        Assert.Equal(states[^2].Select(file => (file.Key, file.Value.Time)), states[^1].Select(file => (file.Key, file.Value.Time)));
    }

    [Theory]
    [InlineData(null, "2026-11-20T06:30:00.75", "2026-11-20T06:30:00")]
    [InlineData("2026-11-20T06:30:00", "2026-11-21T06:30:00", "2026-11-21T06:30:00")]
    [InlineData("2026-11-20T06:30:00", "2026-11-20T06:30:00", "2026-11-20T06:30:01")]
    [InlineData("2026-11-20T06:30:00", "2026-11-19T06:30:00", "2026-11-20T06:30:01")]
    [InlineData("2026-11-20T06:30:00.5", "2026-11-20T06:30:01", "2026-11-20T06:30:02")]
    [InlineData("2026-11-20T06:30:00", null, null)]
    public void Time_moves_forward_by_whole_seconds_and_by_no_more_than_it_takes(string? before, string? newest, string? expected) =>
        Assert.Equal(Date(expected), DocumentTime.After(Date(before), Date(newest)));

    private static DateTimeOffset? Date(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);

    private Task<PublishResult> Publish(List<Issue> issues) =>
        new FeedPublisher(MadeUpIssues.Newsletter, new DirectoryFeedStore(_folder.FullName),
            MadeUpIssues.SmallPages).RepublishAsync(new IssueList(issues), cancellationToken: Cancellation);

    private Dictionary<string, (byte[] Bytes, DateTime Time)> Read() => _folder.EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => !file.FullName.Contains(".morningpost", StringComparison.Ordinal))
        .ToDictionary(file =>
            Path.GetRelativePath(_folder.FullName, file.FullName), file => (File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc));
}
