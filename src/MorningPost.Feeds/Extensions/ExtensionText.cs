namespace MorningPost.Feeds.Extensions;

/// <summary>Text inside an <see cref="ExtensionElement"/>.</summary>
public sealed record ExtensionText : ExtensionNode
{
    /// <summary>The text as it is read: plain, nothing escaped.</summary>
    public required string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether it is written as a CDATA section: shorter where the text is full of markup, the same otherwise. False when
    /// absent.</summary>
    public bool IsCData { get; init; }
}
