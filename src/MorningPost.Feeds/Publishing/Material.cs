using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>What is published: the issues of a newsletter, or the items of a feed. Both are entries here, known by a name that never
/// changes.</summary>
internal abstract class Material
{
    /// <summary>The identity that everything's ids are made of; null where there is none.</summary>
    public abstract string? Id { get; }

    /// <summary>What a list of the entries is called in findings.</summary>
    public abstract string Entries { get; }

    public abstract IReadOnlyList<MaterialFeed> Feeds { get; }

    public abstract IAsyncEnumerable<object> ReadAsync(int skip, CancellationToken cancellationToken);

    public abstract string NameOf(object entry);

    /// <summary>When it was published, where that is known.</summary>
    public abstract DateTimeOffset? PublishedOf(object entry);

    /// <summary>When it last changed, where that is known.</summary>
    public abstract DateTimeOffset? ChangedOf(object entry);

    /// <summary>Everything about the metadata that the entries share and that can't be written.</summary>
    public abstract void Check(Findings findings);

    /// <summary>Everything about an entry that can't be written.</summary>
    public abstract void Check(Findings findings, object entry);

    /// <summary>Gives the items of an entry to the sink.</summary>
    public abstract void Project(MaterialFeed feed, object entry, ArchiveSink sink);

    /// <summary>An entry's content, whatever feed it is in: it differs when the entry was corrected, and only then.</summary>
    public abstract void AppendContent(object entry, Utf8Buffer content);

    /// <summary>What the items of all entries are made of beside the entry.</summary>
    public abstract void Describe(MaterialFeed feed, Fingerprint fingerprint);
}
