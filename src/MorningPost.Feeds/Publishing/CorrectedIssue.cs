namespace MorningPost.Feeds.Publishing;

/// <summary>An old issue that a subscription document shows again, rendered.</summary>
/// <param name="Correction">Which it is.</param>
/// <param name="Runs">Its items in each format.</param>
/// <param name="Size">What they take.</param>
/// <param name="Updated">When it changed.</param>
internal sealed record CorrectedIssue(Correction Correction, (byte[] Bytes, int Items)[] Runs, UnitSize Size, DateTimeOffset? Updated);
