using System.Globalization;

namespace MorningPost.Feeds.AspNetCore;

/// <summary>Which version of a feed's items is there: what is asked instead of the items themselves when a reader polls.</summary>
public sealed record FeedVersion
{
    /// <summary>A version.</summary>
    /// <param name="stamp">A short text that is another one whenever an item was added, changed or taken away.</param>
    public FeedVersion(string stamp) => Stamp = stamp ?? throw new ArgumentNullException(nameof(stamp));

    /// <summary>A short text that is another one whenever an item was added, changed or taken away.</summary>
    /// <remarks>The response's <c>ETag</c> is made of it, and of what else the document's bytes depend on.</remarks>
    public string Stamp { get; }

    /// <summary>When the items last changed, if that date never goes back: the response's <c>Last-Modified</c>. Default: null, none is
    /// sent.</summary>
    /// <remarks>The latest date of a table does go back when a row is deleted; readers that compare dates would then never see that. A date
    /// in the future isn't sent.</remarks>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The version of a table: how many rows it has, and when the last of them was changed.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="latest">The latest time of change, in whatever zone it is kept; null where there are no rows.</param>
    /// <returns>The version, without <see cref="Modified"/>: a row that is deleted takes its date with it.</returns>
    public static FeedVersion Of(int count, DateTime? latest) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{count}-{latest?.Ticks ?? 0:x}"));

    /// <summary>The version of a query: one row is asked for, the number of dates and the latest of them.</summary>
    /// <param name="dates">The date of change of every row that the feed can show, such as <c>db.Posts.Select(post
    /// => post.Updated)</c>: a query of Entity Framework Core.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The version, without <see cref="Modified"/>: a row that is deleted takes its date with it.</returns>
    /// <exception cref="ArgumentException">The query can't be read asynchronously, as those of Entity Framework Core can.</exception>
    public static async ValueTask<FeedVersion> OfAsync(IQueryable<DateTime> dates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.GroupBy(_ => 1).Select(
            all => new Table { Count = all.Count(), Latest = all.Max() }) is not IAsyncEnumerable<Table> tables)
        {
            throw new ArgumentException(
                "The query can't be read asynchronously: give one of Entity Framework Core, or use FeedVersion.Of.", nameof(dates));
        }

        await foreach (var table in tables.WithCancellation(cancellationToken).ConfigureAwait(false))
            return Of(table.Count, table.Latest);
        return Of(0, null);
    }

    private sealed class Table
    {
        public int Count { get; init; }

        public DateTime Latest { get; init; }
    }
}
