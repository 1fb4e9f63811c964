using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Validation;

/// <summary>What is wrong with a vocabulary's values, and what directories and validators want of it.</summary>
internal abstract class VocabularyChecks
{
    /// <summary>Looks at the feed's own extensions.</summary>
    public void Check(Findings findings, Feed feed)
    {
        for (var i = 0; i < feed.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            CheckValuesOfFeed(findings, feed.Extensions[i]);
            if (!findings.ErrorsOnly)
                CheckOfFeed(findings, feed.Extensions[i]);
            findings.Leave();
        }
    }

    /// <summary>Looks at an item's extensions.</summary>
    public void Check(Findings findings, FeedItem item, Feed? feed)
    {
        for (var i = 0; i < item.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            CheckValuesOfItem(findings, item.Extensions[i]);
            if (!findings.ErrorsOnly)
                CheckOfItem(findings, item.Extensions[i], feed);
            findings.Leave();
        }
    }

    /// <summary>Looks at values that our own types hold: they accept everything, and what is wrong in form is an error here.</summary>
    protected abstract void CheckValuesOfFeed(Findings findings, FeedExtension extension);

    protected abstract void CheckValuesOfItem(Findings findings, FeedExtension extension);

    /// <summary>Looks at elements, whoever wrote them. Nothing here is an error.</summary>
    protected abstract void CheckOfFeed(Findings findings, FeedExtension extension);

    /// <param name="findings">Takes what is found.</param>
    /// <param name="extension">An extension of an item.</param>
    /// <param name="feed">The feed, where it is known.</param>
    protected abstract void CheckOfItem(Findings findings, FeedExtension extension, Feed? feed);
}
