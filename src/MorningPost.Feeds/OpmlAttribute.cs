using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds;

/// <summary>An attribute of an outline for which there is no property.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is the word of XML.")]
public sealed record OpmlAttribute
{
    /// <summary>Its name: an XML name without a colon, and none that OPML has.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its value.</summary>
    public required string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
