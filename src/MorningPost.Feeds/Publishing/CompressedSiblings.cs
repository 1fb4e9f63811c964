using System.IO.Compression;

namespace MorningPost.Feeds.Publishing;

/// <summary>A document's compressed versions beside it, for web servers that look for them: <c>feed.xml.gz</c>,
/// <c>feed.xml.br</c>.</summary>
internal static class CompressedSiblings
{
    private static readonly (string Extension, Func<Stream, Stream> Compress)[] Kinds =
    [
        (".gz", target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)),
        (".br", target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    public static void Write(DurableFiles files, string file, ReadOnlyMemory<byte> content, DateTimeOffset? modified)
    {
        foreach (var (extension, compress) in Kinds)
        {
            using var compressed = new MemoryStream();
            using (var target = compress(compressed))
                target.Write(content.Span);
            files.Write(file + extension, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), modified);
        }
    }

    public static void Delete(string file)
    {
        foreach (var (extension, _) in Kinds)
        {
            if (File.Exists(file + extension))
                File.Delete(file + extension);
        }
    }

    /// <summary>Whether a file is the compressed version of one beside it.</summary>
    public static bool IsOne(string file) =>
        Array.Exists(Kinds, kind => file.EndsWith(kind.Extension, StringComparison.Ordinal) && File.Exists(file[..^kind.Extension.Length]));
}
