using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Podcast;

/// <summary>What podcast directories want.</summary>
internal sealed class PodcastChecks : VocabularyChecks
{
    protected override void CheckValuesOfFeed(Findings findings, FeedExtension extension)
    {
        findings.Enter("json");
        if (VocabularyJson.TryRead([extension], PodcastExtensions.Podcast.JsonName, PodcastJson.Show, out var show))
            PodcastValueChecks.Check(findings, show);
        findings.Leave();
    }

    protected override void CheckValuesOfItem(Findings findings, FeedExtension extension)
    {
        findings.Enter("json");
        if (VocabularyJson.TryRead([extension], PodcastExtensions.Podcast.JsonName, PodcastJson.Episode, out var episode))
            PodcastValueChecks.Check(findings, episode);
        findings.Leave();
    }

    protected override void CheckOfFeed(Findings findings, FeedExtension extension)
    {
        if (IsITunes(extension))
            Show(findings, extension.Elements);
    }

    protected override void CheckOfItem(Findings findings, FeedExtension extension, Feed? feed)
    {
        if (feed is not null && IsITunes(extension) && !feed.Extensions.Any(IsITunes))
            findings.Add(ExtensionRules.NoShow, null, "the item is an episode, but the feed says nothing of the show.");
    }

    private static bool IsITunes(FeedExtension extension) =>
        PodcastExtensions.IsITunes(extension.Namespace.Uri) && extension.Elements.Count > 0;

    private static void Show(Findings findings, IReadOnlyList<ExtensionElement> elements)
    {
        if (!elements.Named("category").Any())
            findings.Add(ExtensionRules.NoShow, null, "the show has no category.");
        if (elements.TextOf("explicit") is null)
            findings.Add(ExtensionRules.NoShow, null, "the show doesn't say whether it is explicit.");
        if (!elements.Named("owner").Any(owner => owner.Children.TextOf("email") is not null))
            findings.Add(ExtensionRules.NoShow, null, "the show's owner has no address.");
        foreach (var category in elements.Named("category"))
            CheckCategory(findings, category);
    }

    private static void CheckCategory(Findings findings, ExtensionElement category)
    {
        var name = category.GetAttribute("text");
        if (!AppleCategories.Has(name))
        {
            findings.Add(ExtensionRules.Category, null, $"\"{name}\" is not on the list.");
            return;
        }

        var subcategories = category.Children.Named("category").Select(child => child.GetAttribute("text"));
        if (subcategories.FirstOrDefault(child => !AppleCategories.Has(name, child ?? "")) is { } subcategory)
            findings.Add(ExtensionRules.Category, null, $"\"{subcategory}\" is not on the list under \"{name}\".");
    }
}
