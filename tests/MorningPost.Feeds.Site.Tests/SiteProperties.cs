using CsCheck;

namespace MorningPost.Feeds.Site.Tests;

/// <summary>What holds of every archive.</summary>
public sealed class SiteProperties
{
    /// <summary>Issues of one to four months, some without a page, some taken back, some in another language.</summary>
    private static readonly Gen<List<Issue>> Archives = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 4], Gen.Int[0, 1000], (count, step, seed) =>
        Enumerable.Range(0, count).Select(at => Varied(MadeUpArchive.Issue(at * step), unchecked((at * 7919) + seed))).ToList());

    [Fact]
    public void Issue_by_issue_ends_with_the_bytes_of_all_at_once() => Gen.Select(Archives, Gen.Int[1, 9]).Sample((issues, step) =>
    {
        var (one, many) = (new PublishedSite(MadeUpArchive.Newsletter), new PublishedSite(MadeUpArchive.Newsletter));
        one.PublishAsync(issues).GetAwaiter().GetResult();
        for (var count = step; count < issues.Count + step; count += step)
            many.PublishAsync([.. issues.Take(count)]).GetAwaiter().GetResult();

        Assert.Equal(one.ReadAsync().GetAwaiter().GetResult(), many.ReadAsync().GetAwaiter().GetResult());
    }, iter: 60, threads: 1);

    [Fact]
    public void A_change_in_the_newest_month_ends_with_the_bytes_of_all_at_once() =>
        Gen.Select(Archives, Gen.Int[1, 3], Gen.Bool).Sample((issues, back, retract) =>
    {
        var (one, many) = (new PublishedSite(MadeUpArchive.Newsletter), new PublishedSite(MadeUpArchive.Newsletter));
        many.PublishAsync(issues).GetAwaiter().GetResult();
        var newest = issues.FindLast(issue => issue.Retraction is null)?.Published ?? issues[0].Published;
        var at = Math.Max(issues.FindIndex(issue => issue.Published.Month == newest.Month), issues.Count - back);
        issues = [.. issues];
        issues[at] = retract
            ? issues[at] with { Retraction = new FeedRetraction { When = issues[at].Published.AddDays(2) } }
            : issues[at] with { Title = "Another", Topics = [], Updated = issues[at].Published.AddDays(2) };
        many.PublishAsync(issues).GetAwaiter().GetResult();
        one.PublishAsync(issues).GetAwaiter().GetResult();

        Assert.Equal(Pages(one), Pages(many));
    }, iter: 100, threads: 1);

    [Fact]
    public void Every_link_into_the_site_leads_somewhere() => Archives.Sample(issues =>
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter);
        site.PublishAsync(issues).GetAwaiter().GetResult();

        SiteLinks.MustResolve(site.ReadAsync().GetAwaiter().GetResult(), MadeUpArchive.Newsletter.Url);
    }, iter: 40, threads: 1);

    private static Dictionary<string, string> Pages(PublishedSite site) => site.ReadAsync().GetAwaiter().GetResult()
        .Where(document => !document.Key.StartsWith('.')).ToDictionary();

    private static Issue Varied(Issue issue, int seed) => (seed % 11) switch
    {
        0 => issue with { Url = new Uri("https://elsewhere.example/" + issue.Id) },
        1 => issue with { Url = new Uri($"https://example.org/daily/{issue.Id!.Replace('-', '/')}/") },
        2 => issue with { Retraction = new FeedRetraction { When = issue.Published.AddDays(1) } },
        3 => issue with { Language = "ar", Title = "عدد خاص" },
        4 => issue with { Sections = [], Standfirst = null, Number = null },
        5 => issue with { Audience = Audience.Subscribers },
        _ => issue,
    };
}
