using System.Globalization;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>How long a document may be kept.</summary>
internal static class CacheTimes
{
    public const string Private = "private, no-cache";

    private const string Subscription = "public, max-age=300";

    public static string Of(TimeSpan maxAge) => maxAge == TimeSpan.FromMinutes(5)
        ? Subscription
        : string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)maxAge.TotalSeconds}");

    /// <summary>What a store says, but never that a document can't change: a correction has to reach everybody.</summary>
    public static string OfStored(string? cacheControl)
    {
        if (string.IsNullOrWhiteSpace(cacheControl))
            return Subscription;
        if (!cacheControl.Contains("immutable", StringComparison.OrdinalIgnoreCase))
            return cacheControl;
        var directives = cacheControl.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(", ", directives.Where(directive => !directive.Equals("immutable", StringComparison.OrdinalIgnoreCase)));
    }
}
