using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Media;

/// <summary>What Media RSS wants.</summary>
internal sealed class MediaChecks : VocabularyChecks
{
    protected override void CheckValuesOfFeed(Findings findings, FeedExtension extension) => Values(findings, extension);

    protected override void CheckValuesOfItem(Findings findings, FeedExtension extension) => Values(findings, extension);

    protected override void CheckOfFeed(Findings findings, FeedExtension extension) => Groups(findings, extension);

    protected override void CheckOfItem(Findings findings, FeedExtension extension, Feed? feed) => Groups(findings, extension);

    private static void Values(Findings findings, FeedExtension extension)
    {
        findings.Enter("json");
        if (VocabularyJson.TryRead([extension], MediaExtensions.Namespace.JsonName, MediaJson.Details, out var media))
            MediaValueChecks.Check(findings, media);
        findings.Leave();
    }

    private static void Groups(Findings findings, FeedExtension extension)
    {
        if (extension.Namespace.Uri == MediaExtensions.NamespaceUri
            && extension.Elements.Named("group").Any(group => group.Children.Named("content").Take(2).Count() < 2))
            findings.Add(ExtensionRules.NoAlternatives, null, "a group has fewer than two files to choose from.");
    }
}
