namespace MorningPost.Feeds.ObjectStores.Tests;

/// <summary>When a request fails.</summary>
internal enum Failure
{
    None,

    /// <summary>Nothing is done.</summary>
    Before,

    /// <summary>It is done, and nobody hears so.</summary>
    After,
}
