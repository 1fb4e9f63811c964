namespace MorningPost.Feeds.Formats.Json;

/// <summary>The object in which a JSON Feed of ours says what the format has no member for.</summary>
internal static class OurObject
{
    public const string Name = "_morningpost";

    /// <summary>The namespace, which is also what the object is about.</summary>
    public const string Namespace = "https://morningpost-feeds.org/ns/issue/1";

    public static Uri About { get; } = new(Namespace);
}
