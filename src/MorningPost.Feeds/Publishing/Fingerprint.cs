using System.Security.Cryptography;
using System.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>A hash of what the bytes of documents depend on beside the entries, each by its name.</summary>
/// <remarks>What is as it is by default is left out: an option that a later version adds changes no fingerprint, and so republishes no
/// archive.</remarks>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string name, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return;
        _hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n{name} {value.Length} ")));
        _hash.AppendData(value);
    }

    public void Add(string name, string? value)
    {
        if (value is not null)
            Add(name, Encoding.UTF8.GetBytes(value));
    }

    public void Add<T>(string name, T value, T otherwise)
        where T : struct
    {
        if (!value.Equals(otherwise))
            Add(name, FormattableString.Invariant($"{value}"));
    }

    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 16));

    public void Dispose() => _hash.Dispose();

    /// <summary>What the documents of one projection in one format depend on.</summary>
    public static string Of(Material material, MaterialFeed feed, FormatDocuments documents, FeedPublisherOptions options)
    {
        using var fingerprint = new Fingerprint();
        material.Describe(feed, fingerprint);
        using (var head = documents.Head())
            fingerprint.Add("head", head.Written);
        var (projection, format) = (options.Writer.Projection, options.Writer.Format);
        fingerprint.Add("repeatLeadImageInContent", projection.RepeatLeadImageInContent,
            FeedProjectionOptions.Default.RepeatLeadImageInContent);
        fingerprint.Add("includeIssue", projection.IncludeIssue, FeedProjectionOptions.Default.IncludeIssue);
        fingerprint.Add("indented", format.Indented, FeedFormatOptions.Default.Indented);
        fingerprint.Add("includeEmails", format.IncludeEmails, FeedFormatOptions.Default.IncludeEmails);
        if (documents.Format == FeedFormat.Rss)
        {
            fingerprint.Add("rssAuthors", format.RssAuthors, FeedFormatOptions.Default.RssAuthors);
            fingerprint.Add("rssUpdated", format.RssUpdated, FeedFormatOptions.Default.RssUpdated);
        }

        // What decides which issues a page holds.
        fingerprint.Add("formats", string.Join(',', options.Formats.Order()));
        fingerprint.Add("subscriptionItems", options.SubscriptionItems, 0);
        fingerprint.Add("pageItems", options.PageItems, 0);
        fingerprint.Add("maxBytes", options.MaxBytes, 0);
        return fingerprint.Take();
    }
}
