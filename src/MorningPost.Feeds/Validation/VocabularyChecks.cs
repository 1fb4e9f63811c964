using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Validation;

/// <summary>What directories and validators want of Media RSS and of podcast tags, whoever made them.</summary>
internal static class VocabularyChecks
{
    public static void Feed(Findings findings, Feed feed)
    {
        if (findings.ErrorsOnly)
            return;
        for (var i = 0; i < feed.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            if (PodcastExtension.IsITunes(feed.Extensions[i].Namespace.Uri))
                Show(findings, feed.Extensions[i].Elements);
            Groups(findings, feed.Extensions[i]);
            findings.Leave();
        }
    }

    public static void Item(Findings findings, FeedItem item, Feed? feed)
    {
        if (findings.ErrorsOnly)
            return;
        for (var i = 0; i < item.Extensions.Count; i++)
        {
            findings.Enter("extensions", i);
            if (feed is not null && IsITunes(item.Extensions[i]) && !feed.Extensions.Any(IsITunes))
                findings.Add(ExtensionRules.NoShow, null, "the item is an episode, but the feed says nothing of the show.");
            Groups(findings, item.Extensions[i]);
            findings.Leave();
        }
    }

    private static bool IsITunes(FeedExtension extension) => PodcastExtension.IsITunes(extension.Namespace.Uri) && extension.Elements.Count > 0;

    private static void Show(Findings findings, IReadOnlyList<ExtensionElement> elements)
    {
        if (elements.Count == 0)
            return;
        if (!elements.Named("category").Any())
            findings.Add(ExtensionRules.NoShow, null, "the show has no category.");
        if (elements.TextOf("explicit") is null)
            findings.Add(ExtensionRules.NoShow, null, "the show doesn't say whether it is explicit.");
        if (!elements.Named("owner").Any(owner => owner.Children.TextOf("email") is not null))
            findings.Add(ExtensionRules.NoShow, null, "the show's owner has no address.");
        foreach (var category in elements.Named("category"))
        {
            var name = category.GetAttribute("text");
            if (!AppleCategories.Has(name))
                findings.Add(ExtensionRules.Category, null, $"\"{name}\" is not on the list.");
            else if (category.Children.Named("category").Select(child => child.GetAttribute("text")).FirstOrDefault(child => !AppleCategories.Has(name, child ?? "")) is { } subcategory)
                findings.Add(ExtensionRules.Category, null, $"\"{subcategory}\" is not on the list under \"{name}\".");
        }
    }

    private static void Groups(Findings findings, FeedExtension extension)
    {
        if (extension.Namespace.Uri == MediaExtension.NamespaceUri && extension.Elements.Named("group").Any(group => group.Children.Named("content").Take(2).Count() < 2))
            findings.Add(ExtensionRules.NoAlternatives, null, "a group has fewer than two files to choose from.");
    }
}
