using System.Runtime.InteropServices;

namespace MorningPost.Feeds.Publishing;

/// <summary>Which issues make an archive document, and which stay in the subscription document: sizes and limits in, pages out.</summary>
/// <remarks>
/// A page takes issues from the oldest on until the next doesn't fit in one of the formats. It is sealed when the issues behind it and its
/// own are too many for the subscription document. So the pages are a function of the issues alone, whenever and in how many steps they
/// were published.
/// </remarks>
/// <param name="page">What an archive document takes at most.</param>
/// <param name="window">What a subscription document takes at most, beside what is kept for corrected issues.</param>
/// <param name="subscription">What a subscription document takes at most.</param>
internal sealed class ArchivePlan(UnitSize page, UnitSize window, UnitSize subscription)
{
    private readonly List<UnitSize> _sizes = [];

    /// <summary>All that isn't sealed, together.</summary>
    public UnitSize Open { get; private set; }

    /// <summary>What a subscription document takes at most, with corrected issues.</summary>
    public UnitSize Subscription { get; } = subscription;

    public void Add(UnitSize size)
    {
        _sizes.Add(size);
        Open += size;
    }

    /// <summary>How many of the oldest are to be sealed now; 0 while all may stay. The newest always stays.</summary>
    public int ToSeal()
    {
        if (_sizes.Count < 2 || FitsWindow(Open))
            return 0;
        var (sum, count) = (default(UnitSize), 0);
        foreach (var size in CollectionsMarshal.AsSpan(_sizes)[..^1])
        {
            sum += size;
            if (count > 0 && !sum.Fits(page))
                break;
            count++;
        }

        return count;
    }

    /// <summary>The oldest are sealed.</summary>
    /// <returns>What they take together.</returns>
    public UnitSize Seal(int count)
    {
        var sum = default(UnitSize);
        foreach (var size in CollectionsMarshal.AsSpan(_sizes)[..count])
            sum += size;
        Open -= sum;
        _sizes.RemoveRange(0, count);
        return sum;
    }

    /// <summary>Whether so much may stay in the subscription document.</summary>
    public bool FitsWindow(UnitSize size) => size.Fits(window);

    public void Clear()
    {
        _sizes.Clear();
        Open = default;
    }

    /// <summary>The limits for documents that take so many items and bytes.</summary>
    /// <param name="options">The items and bytes.</param>
    /// <param name="overheads">What head and tail take in each format.</param>
    public static ArchivePlan For(FeedPublisherOptions options, ReadOnlySpan<int> overheads)
    {
        // A tenth of the items and a fifth of the bytes are kept for corrected issues.
        var items = Math.Max(1, options.SubscriptionItems - Math.Max(1, options.SubscriptionItems / 10));
        return new ArchivePlan(
            new UnitSize(Math.Min(options.PageItems, items), Less(options.MaxBytes / 2, overheads)),
            new UnitSize(items, Less(options.MaxBytes / 5 * 4, overheads)),
            new UnitSize(options.SubscriptionItems, Less(options.MaxBytes, overheads)));
    }

    private static int[] Less(int bytes, ReadOnlySpan<int> overheads)
    {
        var less = new int[overheads.Length];
        for (var format = 0; format < less.Length; format++)
            less[format] = bytes - overheads[format];
        return less;
    }
}
