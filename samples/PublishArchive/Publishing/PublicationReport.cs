using MorningPost.Feeds;
using MorningPost.Feeds.AspNetCore;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;

namespace PublishArchive.Publishing;

/// <summary>What a publication did.</summary>
internal sealed record PublicationReport
{
    /// <summary>The newsletter; null where its file can't be read.</summary>
    public Newsletter? Newsletter { get; init; }

    /// <summary>What is wrong with the files, and what is worth knowing of the publication.</summary>
    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    /// <summary>What became of the feeds; null where nothing was published, for there are errors.</summary>
    public PublishResult? Feeds { get; init; }

    /// <summary>What became of pages; null where none were asked for.</summary>
    public PublishResult? Pages { get; init; }

    /// <summary>How long each document took to be written.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Times { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>How many mail messages were written; null where none were asked for.</summary>
    public int? Mails { get; init; }

    /// <summary>What hubs made of the news.</summary>
    public IReadOnlyList<FeedAnnouncement> Announcements { get; init; } = [];
}
