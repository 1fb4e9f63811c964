using MorningPost.Feeds.Publishing;

namespace MorningPost.Feeds.ObjectStores;

/// <summary>The names that a store's documents have among the objects of a bucket.</summary>
internal sealed class ObjectKeys
{
    /// <summary>The object that holds the lock: no document.</summary>
    public const string LockPath = ".morningpost/lock";

    private readonly string _prefix;

    /// <param name="prefix">What all names begin with, a folder: with a slash at its ends or without; empty for the whole bucket.</param>
    /// <exception cref="ArgumentException">The prefix is no path.</exception>
    public ObjectKeys(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var folder = prefix.Trim('/');
        if (folder.Length > 0)
            FeedStore.CheckPath(folder);
        _prefix = folder.Length > 0 ? folder + "/" : "";
    }

    /// <summary>The name of a document's object.</summary>
    /// <exception cref="ArgumentException">The path is no document's.</exception>
    public string Of(string path)
    {
        FeedStore.CheckPath(path);
        return _prefix + path;
    }

    /// <summary>What the names of a folder's objects begin with.</summary>
    public string OfFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var trimmed = folder.TrimEnd('/');
        return trimmed.Length == 0 ? _prefix : Of(trimmed) + "/";
    }

    /// <summary>The path of the document that an object is; null for the lock, and for what isn't a document's name.</summary>
    public string? PathOf(string key) =>
        key.Length > _prefix.Length && key[_prefix.Length..] is var path && path != LockPath && !path.EndsWith('/') ? path : null;
}
