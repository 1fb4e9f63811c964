using System.Globalization;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>The list of all pages, for search engines, and for the next run: the pages of issues first, oldest first.</summary>
/// <param name="addresses">Where pages are.</param>
internal sealed class Sitemap(SiteAddresses addresses) : IDisposable
{
    public const string Document = "sitemap.xml";

    /// <summary>A file holds no more (sitemaps.org).</summary>
    public const int MostPages = 50_000;

    private const string Open = "<url><loc>";
    private const string Close = "</loc>";

    private readonly Utf8Buffer _issues = new(16 * 1024);
    private readonly Utf8Buffer _others = new(4 * 1024);
    private int _inFile;
    private int _files;
    private int _otherPages;

    /// <summary>The document of a part where there are more than <see cref="MostPages"/>.</summary>
    public static string PartOf(int number) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{number:D4}.xml");

    /// <summary>How many full files there are already.</summary>
    public void Begin(int files) => _files = files;

    /// <summary>Adds what a sealed page had before.</summary>
    /// <returns>A full file, when there is one.</returns>
    public (string Path, Utf8Buffer Content)? AddLine(string line)
    {
        var full = Turn();
        _issues.AppendText(line);
        _issues.Append((byte)'\n');
        _inFile++;
        return full;
    }

    /// <summary>Adds the page of an issue.</summary>
    /// <returns>A full file, when there is one.</returns>
    public (string Path, Utf8Buffer Content)? Add(string path, DateTimeOffset changed)
    {
        var full = Turn();
        Append(_issues, path, changed);
        _inFile++;
        return full;
    }

    /// <summary>Adds another page.</summary>
    public void Add(string path)
    {
        Append(_others, path, changed: null);
        _otherPages++;
    }

    /// <summary>The files that are left: one, or the last parts and the list of all.</summary>
    public IEnumerable<(string Path, Utf8Buffer Content)> Finish()
    {
        if (_files == 0 && _inFile + _otherPages <= MostPages)
        {
            yield return (Document, FileOf(_issues, _others));
            yield break;
        }

        if (_inFile > 0)
            yield return (PartOf(++_files), FileOf(_issues));
        yield return (PartOf(0), FileOf(_others));
        var index = new Utf8Buffer(1024);
        index.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        index.Append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (var part = 0; part <= _files; part++)
        {
            index.Append("<sitemap><loc>"u8);
            TextEscape.XmlAttribute.Append(index, FeedUrl.ToAscii(addresses.UrlOf(PartOf(part))));
            index.Append("</loc></sitemap>\n"u8);
        }

        index.Append("</sitemapindex>\n"u8);
        yield return (Document, index);
    }

    /// <summary>The lines of pages in a file.</summary>
    public static IEnumerable<string> LinesOf(string file) =>
        file.Split('\n').Where(line => line.StartsWith(Open, StringComparison.Ordinal));

    /// <summary>Whether a file lists files.</summary>
    public static bool IsIndex(string file) => file.Contains("<sitemapindex", StringComparison.Ordinal);

    /// <summary>The document of the page that a line names; null where it isn't below the base.</summary>
    public string? DocumentOf(string line)
    {
        var end = line.IndexOf(Close, StringComparison.Ordinal);
        return end > 0 && Uri.TryCreate(line[Open.Length..end], UriKind.Absolute, out var url)
            && addresses.PathOf(url) is { } path ? SiteAddresses.DocumentOf(path) : null;
    }

    public void Dispose()
    {
        _issues.Dispose();
        _others.Dispose();
    }

    private (string Path, Utf8Buffer Content)? Turn()
    {
        if (_inFile < MostPages)
            return null;
        var full = (PartOf(++_files), FileOf(_issues));
        _issues.Truncate(0);
        _inFile = 0;
        return full;
    }

    private void Append(Utf8Buffer lines, string path, DateTimeOffset? changed)
    {
        lines.AppendText(Open);
        TextEscape.XmlAttribute.Append(lines, FeedUrl.ToAscii(addresses.UrlOf(path)));
        lines.AppendText(Close);
        if (changed is { } date)
        {
            lines.Append("<lastmod>"u8);
            FeedDate.AppendRfc3339(lines, date);
            lines.Append("</lastmod>"u8);
        }

        lines.Append("</url>\n"u8);
    }

    private static Utf8Buffer FileOf(Utf8Buffer lines, Utf8Buffer? more = null)
    {
        var file = new Utf8Buffer(lines.Length + 256);
        file.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        file.Append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        file.Append(lines.Written);
        file.Append(more is null ? [] : more.Written);
        file.Append("</urlset>\n"u8);
        return file;
    }
}
