using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Media;

/// <summary>What Media RSS wants.</summary>
internal sealed class MediaChecks : VocabularyChecks
{
    protected override void CheckOfFeed(Findings findings, FeedExtension extension) => Groups(findings, extension);

    protected override void CheckOfItem(Findings findings, FeedExtension extension, Feed? feed) => Groups(findings, extension);

    private static void Groups(Findings findings, FeedExtension extension)
    {
        if (extension.Namespace.Uri == MediaExtension.NamespaceUri
            && extension.Elements.Named("group").Any(group => group.Children.Named("content").Take(2).Count() < 2))
            findings.Add(ExtensionRules.NoAlternatives, null, "a group has fewer than two files to choose from.");
    }
}
