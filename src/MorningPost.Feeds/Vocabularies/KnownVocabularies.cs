using MorningPost.Feeds.Media;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Vocabularies;

/// <summary>The vocabularies that the library has types for: a line each.</summary>
internal static class KnownVocabularies
{
    public static IReadOnlyList<VocabularyChecks> Checks { get; } = [new MediaChecks(), new PodcastChecks()];
}
