using System.Runtime.CompilerServices;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Issues made when they are read: two hundred texts, 4 MB of them, each issue with an id, a title, an address and a date of its
/// own.</summary>
internal sealed class GeneratedIssues(int count, int minutesApart = 10) : IIssueSource
{
    private readonly Issue?[] _texts = new Issue?[200];

    public DateTimeOffset DateOf(int index) =>
        new DateTimeOffset(2000, 1, 1, 6, 30, 0, TimeSpan.FromHours(1)).AddMinutes((long)index * minutesApart);

    public async IAsyncEnumerable<Issue> ReadIssuesAsync(int skip = 0,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        for (var index = skip; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = _texts[index % _texts.Length] ??= Corpus.Issue(CorpusKind.Mixed, index % _texts.Length);
            yield return text with
            {
                Id = $"issue-{index:D7}",
                Number = index + 1,
                Title = $"No. {index + 1}: {text.Title}",
                Url = new Uri($"https://morningtensor.example/issues/{index}/"),
                Published = DateOf(index),
            };
        }
    }
}
