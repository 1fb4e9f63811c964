using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Projection;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>Hashes of what a document's bytes depend on beside its items: feed or newsletter, options, and the versions of library and
/// app.</summary>
internal static class Fingerprint
{
    private static readonly string Versions = string.Join(
        '\n',
        new[] { typeof(FeedWriter).Assembly, typeof(Fingerprint).Assembly, Assembly.GetEntryAssembly() }.OfType<Assembly>().Select(
            VersionOf));

    /// <summary>The hash of a feed: of the document that it makes without an item.</summary>
    public static async ValueTask<string> OfAsync(
        FeedFormat format, Feed feed, FeedWriterOptions options, CancellationToken cancellationToken)
    {
        var head = new ArrayBufferWriter<byte>();
        var dated = feed with { Updated = feed.Updated ?? DateTimeOffset.UnixEpoch };
        var output = new FeedOutput(head, format);
        await FeedWriter.WriteAsync(output, dated, Array.Empty<FeedItem>(), options, cancellationToken).ConfigureAwait(false);
        return Hash(head.WrittenSpan, $"\n{options}\n{Versions}");
    }

    /// <summary>The hash of a newsletter's document.</summary>
    public static string Of(FeedFormat format, Newsletter newsletter, IssueProjection projection, FeedEndpointOptions options) =>
        Hash(IssueJson.Write(newsletter),
            $"\n{format}\n{projection.Key}\n{projection.Title}\n{options.Issues}\n{options.Writer}\n{Versions}");

    private static string Hash(ReadOnlySpan<byte> bytes, string more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(Encoding.UTF8.GetBytes(more));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A build's own id: an app that is built anew may make other items of the same rows.</summary>
    private static string VersionOf(Assembly assembly) =>
        $"{assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion} "
            + $"{assembly.ManifestModule.ModuleVersionId}";
}
