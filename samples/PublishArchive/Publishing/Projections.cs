using MorningPost.Feeds;
using MorningPost.Feeds.Projection;

namespace PublishArchive.Publishing;

/// <summary>Projections by the names that they have in addresses; whole issues, which have none there, are called <c>issues</c>.</summary>
internal static class Projections
{
    private const string WholeIssues = "issues";

    public static string NameOf(IssueProjection projection) => projection.Key.Length == 0 ? WholeIssues : projection.Key;

    /// <exception cref="FeedException">There is none of such a name.</exception>
    public static IReadOnlyList<IssueProjection> Choose(IReadOnlyList<IssueProjection> all, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => all.All(projection => NameOf(projection) != name)))
            throw new FeedException($"--projections: there is no \"{name}\". There are: {string.Join(", ", all.Select(NameOf))}.");
        return names.Count == 0 ? all : [.. all.Where(projection => names.Contains(NameOf(projection)))];
    }
}
