namespace MorningPost.Feeds.Blocks;

/// <summary>Where a language writes the percent sign.</summary>
internal enum PercentPlace
{
    /// <summary><c>5%</c></summary>
    Behind,

    /// <summary><c>5 %</c></summary>
    FarBehind,

    /// <summary><c>%5</c></summary>
    Before,

    /// <summary><c>% 5</c></summary>
    FarBefore,
}
