namespace MorningPost.Feeds.Publishing;

/// <summary>An old issue that was corrected, taken back or added late, by its place, and how many issues there were then.</summary>
/// <param name="Place">The issue's place.</param>
/// <param name="Among">How many issues there were. It is shown until all of them are sealed.</param>
internal readonly record struct Correction(int Place, int Among)
{
    /// <summary>Whether a subscription document shows it: the issue is sealed, and of those that were there when it was corrected not all
    /// are.</summary>
    /// <param name="sealedIssues">How many issues are sealed.</param>
    public bool IsShown(int sealedIssues) => sealedIssues > Place && sealedIssues < Among;
}
