using System.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Publishing;

/// <summary>The files <c>_headers</c> and <c>_redirects</c>, by which some hosts of static files learn media types, cache times and what
/// moved.</summary>
internal static class HostFiles
{
    public const string Headers = "_headers";
    public const string Redirects = "_redirects";

    /// <summary>Cloudflare Pages takes no more.</summary>
    public const int MostRules = 100;

    /// <summary>Cloudflare Pages takes no more.</summary>
    public const int MostRedirects = 2_000;

    private const int LongestLine = 2_000;
    private const string Sections = "sections/";

    /// <summary>The rules: no two of them match one path, whatever it is.</summary>
    /// <param name="basePath">The path that the store's root has on the web, with a slash at both ends.</param>
    /// <param name="documents">The documents.</param>
    /// <exception cref="FeedException">A host wouldn't take so many, or so long ones, or two match one path.</exception>
    public static Utf8Buffer HeadersOf(string basePath, IEnumerable<FormatDocuments> documents)
    {
        var rules = new SortedDictionary<string, FeedStoreDocument>(StringComparer.Ordinal);
        foreach (var format in documents)
        {
            rules.TryAdd(RuleOf(format.Addresses.Address), format.Describe(DocumentAddresses.Subscription, null));
            rules.TryAdd(RuleOf(format.Addresses.Archive.Replace('#', '*')), format.Describe(1, null));
        }

        if (rules.Count > MostRules || rules.Keys.Any(rule => basePath.Length + rule.Length > LongestLine))
            throw new FeedException([PublishingRules.HostRules.At("writeHeaders",
                $"there would be {rules.Count} rules, the longest of {rules.Keys.Max(rule => basePath.Length + rule.Length)} "
                    + $"characters.")]);
        if (RulePattern.FindOverlap([.. rules.Keys]) is var (one, other))
            throw new FeedException([PublishingRules.HostRules.At("layout", $"the rules \"{one}\" and \"{other}\" match the same path.")]);
        var text = new StringBuilder();
        foreach (var (rule, document) in rules)
        {
            text.Append(basePath).Append(rule).Append('\n')
                .Append("  Content-Type: ").Append(document.ContentType).Append('\n')
                .Append("  Cache-Control: ").Append(document.CacheControl).Append('\n');
        }

        return ToUtf8(text);
    }

    /// <summary>Says where documents went.</summary>
    /// <param name="basePath">The path that the store's root has on the web, with a slash at both ends.</param>
    /// <param name="moved">The documents that aren't at their old address any more.</param>
    public static Utf8Buffer RedirectsOf(string basePath, IEnumerable<MovedDocument> moved)
    {
        var text = new StringBuilder();
        foreach (var document in moved)
            text.Append(basePath).Append(document.From).Append(' ').Append(basePath).Append(document.To).Append(" 301\n");
        return ToUtf8(text);
    }

    /// <summary>All sections are served alike, however many there are: one rule is for all of them.</summary>
    private static string RuleOf(string address)
    {
        if (!address.StartsWith(Sections, StringComparison.Ordinal))
            return address;
        var end = address.IndexOf('/', Sections.Length);
        return end < 0 ? address : Sections + ":section" + address[end..];
    }

    private static Utf8Buffer ToUtf8(StringBuilder text)
    {
        var file = new Utf8Buffer(Math.Max(text.Length, 1));
        file.AppendText(text.ToString());
        return file;
    }
}
