using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Derives ids from what never changes: the newsletter's id, the issue's, and keys.</summary>
internal static class IssueIds
{
    private const string Uuid = "urn:uuid:";

    /// <summary>What never changes about an issue: its id, or else its number; null when it has neither.</summary>
    public static string? NameOf(Issue issue) => issue.Id ?? issue.Number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What tells an issue from the newsletter's others: its name, however the id is written out.</summary>
    public static string? DistinctName(Newsletter newsletter, string? name) =>
        name is null || !name.Contains(':', StringComparison.Ordinal) ? name
        : ScopeOf(newsletter) is { } scope && name.StartsWith(scope, StringComparison.Ordinal) && name.LastIndexOf(':') < scope.Length
            ? name[scope.Length..]
        : name;

    /// <summary>The id of an issue.</summary>
    public static string Of(Newsletter newsletter, Issue issue)
    {
        var name = NameOf(issue) ?? "";
        return name.Contains(':', StringComparison.Ordinal) ? name : Derive(newsletter.Id, name);
    }

    /// <summary>The id of something below another: a path in a <c>tag:</c> or http IRI, one more name in a URN,
    /// and a name-based UUID (RFC 9562, version 5) below a UUID, which can't be made longer.</summary>
    public static string Derive(string id, string name)
    {
        if (id.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(id.AsSpan(Uuid.Length), "D", out var parent))
            return Uuid + NameUuid.Of(parent, name).ToString("D");
        var scope = ScopeBelow(id);
        return scope.EndsWith(':') ? scope + name.Replace('/', ':') : scope + name;
    }

    /// <summary>Appends the id of something below an issue, as <see cref="Derive"/> makes it; one below a UUID is made as a
    /// string.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="scope">What the issue's id begins with; null where the name is all of it.</param>
    /// <param name="name">The rest of the issue's id.</param>
    /// <param name="path">The keys that lead to it, a slash between two.</param>
    public static void AppendDerived(CharBuffer target, string? scope, string name, ReadOnlySpan<char> path)
    {
        var id = scope ?? name;
        if (id.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase))
        {
            target.Append(Derive(scope + name, path.ToString()));
            return;
        }

        var isUrn = id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);
        target.Append(scope);
        target.Append(name);
        if (isUrn)
            target.Append(":");
        else if (!(name.Length > 0 ? name : id).EndsWith('/'))
            target.Append("/");
        var start = target.Length;
        target.Append(path);
        if (isUrn)
            target.Replace(start, '/', ':');
    }

    /// <summary>What the ids of all the newsletter's issues begin with, the short name following; null where they are made
    /// otherwise.</summary>
    public static string? ScopeOf(Newsletter newsletter) =>
        newsletter.Id.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase) ? null : ScopeBelow(newsletter.Id);

    private static string ScopeBelow(string id) =>
        id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? id + ":" : id.EndsWith('/') ? id : id + "/";
}
