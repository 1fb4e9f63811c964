namespace MorningPost.Feeds.Issues;

/// <summary>What the feed of a section is called, where its issues give the section different titles.</summary>
public sealed record SectionTitle
{
    /// <summary>The section's <see cref="Section.Key"/>.</summary>
    public required string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The title of its feed, behind the newsletter's. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
