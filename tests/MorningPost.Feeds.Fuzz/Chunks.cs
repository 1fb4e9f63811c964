namespace MorningPost.Feeds.Fuzz;

/// <summary>Reads a document whole and in pieces of many sizes, and says where that differs.</summary>
public static class Chunks
{
    public static bool Compare(byte[] document, TextWriter output)
    {
        var whole = Lines(() => FeedReader.Read(document));
        for (var size = 1; size < 200; size++)
        {
            using var stream = new ChunkedStream(document, size);
            var chunked = Lines(() => FeedReader.ReadAsync(stream).GetAwaiter().GetResult());
            for (var i = 0; i < Math.Max(whole.Count, chunked.Count); i++)
            {
                if (i < whole.Count && i < chunked.Count && whole[i] == chunked[i])
                    continue;
                output.WriteLine(
                    $"{size}: {(i < whole.Count ? whole[i] : "nothing")}{Environment.NewLine}is {(i < chunked.Count ? chunked[i] : "nothing")}");
                return false;
            }
        }

        return true;
    }

    private static List<string> Lines(Func<FeedDocument> read)
    {
        try
        {
            var document = read();
            return [$"{document.Feed}", .. document.Items.Select(item => $"{item} {string.Join(' ', item.Categories)} {string.Join(' ', item.Authors)}"), .. document.Diagnostics.Select(d => $"{d.Line} {d.Column} {d}")];
        }
        catch (FeedException e)
        {
            return [.. e.Diagnostics.Select(d => $"{d.Line} {d.Column} {d}")];
        }
    }
}
