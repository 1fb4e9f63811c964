namespace MorningPost.Feeds.Benchmarks;

/// <summary>What the texts of a corpus are like.</summary>
public enum CorpusKind
{
    /// <summary>English with some accents; every tenth issue Chinese.</summary>
    Mixed,

    /// <summary>Chinese only.</summary>
    Chinese,

    /// <summary>Every third word holds characters that must be escaped.</summary>
    Markup,

    /// <summary>Issues of 300 bytes.</summary>
    Small,
}
