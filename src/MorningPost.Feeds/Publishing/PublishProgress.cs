namespace MorningPost.Feeds.Publishing;

/// <summary>How far a publication is.</summary>
/// <param name="Issues">How many issues have been read.</param>
/// <param name="Documents">How many documents have been written.</param>
/// <param name="Bytes">How many bytes those have.</param>
public readonly record struct PublishProgress(int Issues, int Documents, long Bytes);
