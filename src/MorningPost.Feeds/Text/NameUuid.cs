using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MorningPost.Feeds.Text;

/// <summary>UUIDs that are made of names (RFC 9562, version 5): the same for ever, for the same name.</summary>
internal static class NameUuid
{
    private const int Few = 512;

    /// <param name="parent">The UUID that the name is below.</param>
    /// <param name="name">The name.</param>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 makes version 5 of SHA-1. Nothing is kept secret by it.")]
    public static Guid Of(Guid parent, string name)
    {
        var most = 16 + Encoding.UTF8.GetMaxByteCount(name.Length);
        var source = most <= Few ? stackalloc byte[Few] : new byte[most];
        parent.TryWriteBytes(source, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, source[16..]);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(source[..length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
