using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>Categories of Syndication's as we hold them.</summary>
internal static class ImportedCategories
{
    public static IReadOnlyList<FeedCategory> Of(IEnumerable<SyndicationCategory> categories) =>
    [
        .. categories.Where(category => !string.IsNullOrWhiteSpace(category.Name)).Select(category => new FeedCategory
        {
            Term = category.Name,
            Scheme = Addresses.Of(category.Scheme, null),
            Label = category.Label,
        }),
    ];
}
