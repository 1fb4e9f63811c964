using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Issues;

/// <summary>A newsletter: everything that is true of all its issues.</summary>
/// <remarks>
/// Metadata only. The issues are a sequence beside it, so that an archive of any length takes the same memory.
/// <see cref="Projection.IssueProjection.ToFeed"/> turns it into a <see cref="Feed"/>.
/// </remarks>
public sealed record Newsletter
{
    /// <summary>The newsletter's identity for ever: a <c>tag:</c>, <c>urn:</c> or http(s) IRI in ASCII.</summary>
    /// <remarks>Every item's id is derived from it. Change it and every reader sees every issue as new.</remarks>
    public required string Id { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The masthead. Plain text.</summary>
    /// <remarks>RSS, Atom and JSON Feed <c>title</c>.</remarks>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The line under the masthead. Plain text.</summary>
    /// <remarks>Stands for <see cref="Description"/> where that is absent.</remarks>
    public string? Tagline { get; init; }

    /// <summary>What the newsletter is about, in a sentence or two. Plain text.</summary>
    /// <remarks>RSS <c>description</c>, Atom <c>subtitle</c>, JSON Feed <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>The language it is written in: a BCP 47 tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The newsletter's home page. Absolute, http or https.</summary>
    public required Uri Url { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Who answers for it, in the order of the imprint.</summary>
    /// <remarks>The authors of every issue that names none. Without editors the newsletter itself is the author.</remarks>
    public IReadOnlyList<FeedPerson> Editors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>The copyright line, for humans. Plain text.</summary>
    public string? Rights { get; init; }

    /// <summary>The licence that the newsletter is published under. Absolute.</summary>
    public Uri? License { get; init; }

    /// <summary>A wide picture of the masthead.</summary>
    /// <remarks>RSS <c>image</c> (PNG, JPEG or GIF, at most 144 × 400), Atom <c>logo</c>, JSON Feed <c>icon</c> where <see cref="Icon"/>
    /// is absent.</remarks>
    public FeedImage? Logo { get; init; }

    /// <summary>A square picture, about 512 × 512. Absolute.</summary>
    /// <remarks>Atom <c>icon</c>, JSON Feed <c>icon</c>.</remarks>
    public Uri? Icon { get; init; }

    /// <summary>What the newsletter as a whole is filed under.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>What the feeds of single sections are called, where the issues don't agree on the section's title.</summary>
    /// <remarks><see cref="Projection.IssueProjection.SectionsAsync"/> uses them. A section without one has its key for a title.</remarks>
    public IReadOnlyList<SectionTitle> SectionTitles { get; init => field = ValueList.Of(value); } = ValueList.Empty<SectionTitle>();

    /// <summary>The call to subscribe that closes every issue.</summary>
    public SubscribeCall? Subscribe { get; init; }

    /// <summary>What the newsletter says about itself as a podcast, where its issues are read aloud or have a show of their own.</summary>
    /// <remarks>The podcast tags of the feed of whole issues, in all three formats: see <see cref="PodcastExtensions"/>.</remarks>
    public PodcastShow? Show { get; init; }

    /// <summary>The WebSub hub that announces new issues. Absolute.</summary>
    public Uri? Hub { get; init; }

    /// <summary>When the newsletter's own data last changed.</summary>
    /// <remarks>Only needed for a feed without issues: Atom demands a date and none is ever made up.</remarks>
    public DateTimeOffset? Updated { get; init; }
}
