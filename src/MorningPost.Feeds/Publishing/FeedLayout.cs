using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Publishing;

/// <summary>Where documents are: file names and folders. Immutable; <c>feed.xml</c>, <c>atom.xml</c>, <c>feed.json</c> and a folder for
/// each projection by default.</summary>
/// <remarks>
/// Addresses are relative to <see cref="FeedPublisherOptions.BaseUrl"/>, of letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>,
/// with <c>/</c> between their parts; one that begins with <c>/</c> is the same without. An address that ends with <c>/</c> is that of a
/// folder whose document is named <c>index.xml</c> or <c>index.json</c>. Another layout moves an archive: see
/// <see cref="PublishResult.Moved"/>.
/// </remarks>
public sealed record FeedLayout
{
    /// <summary>The default layout.</summary>
    public static FeedLayout Default { get; } = new();

    /// <summary>The address of subscription documents in RSS, in their projection's folder. Default: <c>feed.xml</c>.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public string Rss { get; init => field = Addresses.Checked(value); } = "feed.xml";

    /// <summary>The same in Atom. Default: <c>atom.xml</c>.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public string Atom { get; init => field = Addresses.Checked(value); } = "atom.xml";

    /// <summary>The same in JSON Feed. Default: <c>feed.json</c>.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public string Json { get; init => field = Addresses.Checked(value); } = "feed.json";

    /// <summary>The folder of archive documents, in their projection's folder. Default: <c>archive</c>.</summary>
    /// <exception cref="ArgumentException">The value is no address.</exception>
    public string Archive { get; init => field = Addresses.CheckedFolder(value); } = "archive/";

    /// <summary>Folders of projections that aren't named after their <see cref="MorningPost.Feeds.Projection.IssueProjection.Key"/>.
    /// Default: none.</summary>
    public IReadOnlyList<FeedLayoutFolder> Folders { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedLayoutFolder>();

    /// <summary>Single subscription documents that are somewhere else. Default: none.</summary>
    public IReadOnlyList<FeedLayoutAddress> Exceptions { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedLayoutAddress>();

    /// <summary>The address of a subscription document.</summary>
    /// <param name="key">The projection's key; empty for whole issues, and for a feed that is no newsletter's.</param>
    /// <param name="format">The format.</param>
    /// <returns>The address, relative to the base.</returns>
    public string AddressOf(string key, FeedFormat format)
    {
        foreach (var exception in Exceptions)
        {
            if (exception.Key == key && exception.Format == format)
                return exception.Address;
        }

        return FolderOf(key) + format switch
        {
            FeedFormat.Rss => Rss,
            FeedFormat.Atom => Atom,
            _ => Json,
        };
    }

    /// <summary>The addresses of archive documents, with <c>#</c> for their number.</summary>
    internal string ArchiveOf(string key, FeedFormat format) => FolderOf(key) + Archive + format switch
    {
        // No name ends like another format's, so that a host's rules can tell them apart.
        FeedFormat.Rss => "#.rss.xml",
        FeedFormat.Atom => "#.atom.xml",
        _ => "#.json",
    };

    private string FolderOf(string key)
    {
        foreach (var folder in Folders)
        {
            if (folder.Key == key)
                return folder.Folder;
        }

        return key.Length == 0 ? "" : key + "/";
    }
}
