using System.Runtime.CompilerServices;
using DiffEngine;

namespace MorningPost.Feeds.Tests.Snapshots;

/// <summary>Compares a document byte by byte with the one that was accepted, which stands beside the test.</summary>
/// <remarks>
/// The conventions are Verify's: <c>Type.Method.verified.xml</c> is accepted, <c>Type.Method.received.xml</c> is what the test made when
/// that differs; a diff tool opens on a developer's machine. To accept, move the one over the other.
/// </remarks>
internal static class Snapshot
{
    public static async Task MatchAsync(
        byte[] document, FeedFormat format, string type, [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{type}.{method}_format={format}");
        var extension = format == FeedFormat.Json ? "json" : "xml";
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var accepted = File.Exists(verified) ? await File.ReadAllBytesAsync(verified) : null;
        if (accepted is not null && accepted.AsSpan().SequenceEqual(document))
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllBytesAsync(received, document);
        await DiffRunner.LaunchAsync(received, verified);
        Assert.Fail(accepted is null
            ? $"There is no {verified} yet. Read {received} and, if it is right, move it there."
            : $"{received} differs from the accepted document at byte {accepted.AsSpan().CommonPrefixLength(document)}. If it is right, move it over {verified}.");
    }
}
