using System.Diagnostics;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Changes documents at random, from a fixed seed. Whatever comes of it must end in a document or a <see cref="FeedException"/>, soon, and be read alike in any chunks.</summary>
public sealed class Fuzzing(IReadOnlyList<(string Name, byte[] Document)> feeds, int seed)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly byte[][] Words =
    [
        "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "<!--"u8.ToArray(), "-->"u8.ToArray(), "<?"u8.ToArray(), "?>"u8.ToArray(), "<!DOCTYPE a ["u8.ToArray(), "<!ENTITY b \""u8.ToArray(), "]>"u8.ToArray(),
        "<item>"u8.ToArray(), "</item>"u8.ToArray(), "<entry>"u8.ToArray(), "<rss>"u8.ToArray(), "</channel>"u8.ToArray(), "<author>"u8.ToArray(), "<image>"u8.ToArray(), "<a:b xmlns:a='"u8.ToArray(),
        "<a:b xmlns:a='urn:a:b'>"u8.ToArray(), "&"u8.ToArray(), "&#x"u8.ToArray(), ";"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), "/>"u8.ToArray(), "="u8.ToArray(), "\r"u8.ToArray(),
        [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "\\ud800"u8.ToArray(), " type=\"xhtml\""u8.ToArray(), " xml:base=\"../\""u8.ToArray(),
        "<media:content url='a' medium='image'>"u8.ToArray(), "<link rel='enclosure' href='b'/>"u8.ToArray(), "99999999999999999999"u8.ToArray(), "<p><div>"u8.ToArray(), "encoding=\"shift_jis\""u8.ToArray(),
    ];

    /// <param name="goesOn">Whether to change one more, told how many have been.</param>
    /// <param name="output">What says what was found.</param>
    /// <returns>Whether nothing was found.</returns>
    public bool Run(Func<int, bool> goesOn, TextWriter output)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var (count, refused, slowest) = (0, 0, TimeSpan.Zero);
        while (goesOn(count))
        {
            var (name, document) = feeds[random.Next(feeds.Count)];
            var mutant = Change(document, random);
            var began = watch.Elapsed;
            try
            {
                if (!ReadsAlike(mutant, random, ref refused))
                    return Found(name, mutant, "is read in another way in chunks", output);
            }
            catch (Exception e)
            {
                return Found(name, mutant, e.ToString(), output);
            }

            var took = watch.Elapsed - began;
            slowest = took > slowest ? took : slowest;
            if (took > Soon)
                return Found(name, mutant, $"took {took}", output);
            count++;
        }

        output.WriteLine($"{count} documents, {refused} refused, the slowest took {slowest.TotalMilliseconds:F0} ms, {GC.GetTotalMemory(forceFullCollection: true) >> 10} KiB are held");
        return true;
    }

    private static byte[] Change(byte[] document, Random random)
    {
        var bytes = document.ToList();
        for (var i = random.Next(1, 12); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(10));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool ReadsAlike(byte[] mutant, Random random, ref int refused)
    {
        var whole = Try(() => FeedReader.Read(mutant));
        refused += whole is null ? 1 : 0;
        using var stream = new ChunkedStream(mutant, random.Next(1, 100));
        var chunked = Try(() => FeedReader.ReadAsync(stream).GetAwaiter().GetResult());
        return whole is null ? chunked is null : whole == chunked;
    }

    private static FeedDocument? Try(Func<FeedDocument> read)
    {
        try
        {
            return read();
        }
        catch (FeedException e) when (e.Diagnostics.Count > 0 && e.Diagnostics[0].Line > 0 && e.Diagnostics[0].Column > 0)
        {
            return null;
        }
    }

    private static bool Found(string name, byte[] mutant, string what, TextWriter output)
    {
        var file = Path.Combine(Path.GetTempPath(), $"feed-{(uint)mutant.AsSpan().Length}-{name.Replace('/', '-')}");
        File.WriteAllBytes(file, mutant);
        output.WriteLine($"FOUND {file}: {what}");
        return false;
    }
}
