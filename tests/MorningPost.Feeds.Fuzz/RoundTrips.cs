using System.Collections;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Writes what was read in each format, reads that, and says what has changed.</summary>
public static class RoundTrips
{
    private static readonly FeedWriterOptions Everything = new()
    {
        Format = new FeedFormatOptions { IncludeEmails = true, RssUpdated = true, RssAuthors = RssAuthorStyle.OneEach },
    };

    /// <summary>What a document becomes in a format.</summary>
    /// <param name="read">The document.</param>
    /// <param name="format">The format.</param>
    /// <returns>What was written, read; null where the format demands what the document doesn't say, and the writer named it.</returns>
    public static FeedDocument? Through(FeedDocument read, FeedFormat format)
    {
        using var stream = new MemoryStream();
        try
        {
            FeedWriter.WriteAsync(stream, format, read.Feed, read.Items, Everything).GetAwaiter().GetResult();
        }
        catch (FeedException e) when (e.Diagnostics.All(finding => finding.Path.Length > 0))
        {
            return null;
        }

        return FeedReader.Read(stream.ToArray());
    }

    /// <summary>What a document says, as far as the format that it was read of has a place for it.</summary>
    /// <param name="read">The document.</param>
    /// <param name="once">What came back of it.</param>
    public static FeedDocument Held(FeedDocument read, FeedDocument once) => read with
    {
        Feed = read.Feed with
        {
            // RSS has a date of the feed, which that of its newest item stands for, and pictures of three types.
            Updated = read.Feed.Updated ?? once.Feed.Updated,
            Logo = read.Feed.Logo?.Url.AbsolutePath.EndsWith(".ico", StringComparison.OrdinalIgnoreCase) == true
                ? once.Feed.Logo
                : read.Feed.Logo,
        },
        Items =
        [
            .. read.Items.Select(item => item with
            {
                // Each item names its authors, for readers that don't look at the feed's; an update at once is none.
                Authors = item.Authors.Count > 0 || item.Retraction is not null ? item.Authors : read.Feed.Authors,
                Updated = item.Updated == item.Published ? null : item.Updated,
            }),
        ],
    };

    /// <summary>Where two documents differ, property by property.</summary>
    public static IEnumerable<string> Differences(FeedDocument one, FeedDocument other)
    {
        if (one.Items.Count != other.Items.Count)
            return [$"{one.Items.Count} items are {other.Items.Count}"];
        return Differences("feed", one.Feed, other.Feed)
            .Concat(one.Items.Zip(other.Items).SelectMany(pair => Differences("item", pair.First, pair.Second)));
    }

    /// <summary>Reads and writes all that is in a folder, and counts.</summary>
    /// <returns>Whether everything that was written comes back equal from a second time.</returns>
    public static bool Run(IReadOnlyList<(string Name, byte[] Document)> feeds, TextWriter output)
    {
        var (written, refused, changed, documents) = (0, 0, 0, 0);
        foreach (var (name, document) in feeds)
        {
            if (Read(document) is not { } read)
                continue;
            documents++;
            foreach (var format in Enum.GetValues<FeedFormat>())
            {
                if (Through(read, format) is not { } once)
                {
                    refused++;
                    continue;
                }

                written++;
                var differences = Through(once, format) is { } twice
                    ? [.. Differences(once, twice)]
                    : new List<string> { "it can't be written again" };
                if (format == read.Format)
                    differences.AddRange(Differences(Held(read, once), once).Select(difference => "at first " + difference));
                changed += differences.Count > 0 ? 1 : 0;
                foreach (var difference in differences.Take(4))
                    output.WriteLine($"DIFFERS {name} {format}: {difference}");
            }
        }

        output.WriteLine(
            $"{documents} documents; {written} times written and read, {changed} of them changed; {refused} times refused, naming what is missing");
        return changed == 0;
    }

    private static IEnumerable<string> Differences(string path, object one, object other) =>
        from property in one.GetType().GetProperties()
        let values = (One: property.GetValue(one), Other: property.GetValue(other))
        where !Equals(values.One, values.Other)
        select $"{path}.{property.Name} {Short(values.One)} is {Short(values.Other)}";

    private static string Short(object? value)
    {
        var text = value switch
        {
            null => "null",
            string s => s,
            IEnumerable list => string.Join(", ", list.Cast<object>()),
            _ => value.ToString()!,
        };
        return text.Length > 600 ? text[..600] + "…" : text;
    }

    private static FeedDocument? Read(byte[] document)
    {
        try
        {
            return FeedReader.Read(document);
        }
        catch (FeedException)
        {
            return null;
        }
    }
}
