using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        : ScopeOf(newsletter) is { } scope && name.StartsWith(scope, StringComparison.Ordinal) && name.LastIndexOf(':') < scope.Length ? name[scope.Length..]
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
            return Uuid + NameBased(parent, name).ToString("D");
        var scope = ScopeBelow(id);
        return scope.EndsWith(':') ? scope + name.Replace('/', ':') : scope + name;
    }

    /// <summary>What the ids of all the newsletter's issues begin with, the short name following; null where they are made
    /// otherwise.</summary>
    public static string? ScopeOf(Newsletter newsletter) =>
        newsletter.Id.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase) ? null : ScopeBelow(newsletter.Id);

    private static string ScopeBelow(string id) =>
        id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? id + ":" : id.EndsWith('/') ? id : id + "/";

    private static Guid NameBased(Guid parent, string name)
    {
        Span<byte> source = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length) <= 512 ? 512 : 0];
        if (source.IsEmpty)
            source = new byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        parent.TryWriteBytes(source, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, source[16..]);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 defines version 5 by SHA-1; nothing is secured by it
        SHA1.HashData(source[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
