namespace MorningPost.Feeds.Formats.Xml;

/// <summary>A limit was reached. Whoever knows the place makes a <see cref="FeedException"/> of it.</summary>
internal sealed class LimitException(string limit, string message) : Exception(message)
{
    /// <summary>The option that says how much is allowed.</summary>
    public string Limit { get; } = limit;
}
