using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Validation;

/// <summary>What directories and validators want of a vocabulary, whoever wrote it. Nothing here is an error.</summary>
internal abstract class VocabularyChecks
{
    /// <summary>Looks at the feed's own extensions.</summary>
    public void Check(Findings findings, Feed feed)
    {
        if (findings.ErrorsOnly)
            return;
        for (var i = 0; i < feed.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            CheckOfFeed(findings, feed.Extensions[i]);
            findings.Leave();
        }
    }

    /// <summary>Looks at an item's extensions.</summary>
    public void Check(Findings findings, FeedItem item, Feed? feed)
    {
        if (findings.ErrorsOnly)
            return;
        for (var i = 0; i < item.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            CheckOfItem(findings, item.Extensions[i], feed);
            findings.Leave();
        }
    }

    protected abstract void CheckOfFeed(Findings findings, FeedExtension extension);

    /// <param name="findings">Takes what is found.</param>
    /// <param name="extension">An extension of an item.</param>
    /// <param name="feed">The feed, where it is known.</param>
    protected abstract void CheckOfItem(Findings findings, FeedExtension extension, Feed? feed);
}
