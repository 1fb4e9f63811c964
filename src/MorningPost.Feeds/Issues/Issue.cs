using System.Text.Json.Serialization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Podcast;

namespace MorningPost.Feeds.Issues;

/// <summary>One issue of a newsletter.</summary>
/// <remarks>
/// A value: two issues are equal when every field is, the elements of their lists included. An issue needs an
/// <see cref="Id"/> or a <see cref="Number"/>; its id in a feed is derived from the newsletter's id and that, never from a
/// title, a URL or a date.
/// </remarks>
public sealed record Issue
{
    /// <summary>What never changes about the issue: a short name such as <c>2026-10-22</c>, or an absolute IRI that is used as it
    /// is.</summary>
    /// <remarks>A short name holds letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>. Where it is absent, <see cref="Number"/>
    /// stands for it.</remarks>
    public string? Id { get; init; }

    /// <summary>The running number, from 1.</summary>
    public int? Number { get; init; }

    /// <summary>The issue's headline. Plain text.</summary>
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The sentence under the headline. Plain text.</summary>
    /// <remarks>The item's summary in all three formats.</remarks>
    public string? Standfirst { get; init; }

    /// <summary>The issue's page on the web, if it has one: a mail may have none. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>The page with the comments. Absolute, http or https.</summary>
    /// <remarks>RSS <c>comments</c>, Atom <c>link rel="replies"</c>. JSON Feed has none.</remarks>
    public Uri? CommentsUrl { get; init; }

    /// <summary>When it was published. The offset is kept in the typed issue; feeds say the instant in UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When its substance last changed; null until it does. Not before <see cref="Published"/>.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The language of this issue where it isn't the newsletter's: a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Who wrote it, in order. The newsletter's editors when empty.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedPerson>();

    /// <summary>The picture that leads the issue.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>Whom the issue is for. Default: everyone.</summary>
    /// <remarks>Of an issue for subscribers, everyone sees headline, standfirst and picture, and the call to subscribe.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }

    /// <summary>What the issue is filed under: its keywords.</summary>
    public IReadOnlyList<FeedCategory> Topics { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedCategory>();

    /// <summary>Files that come with the issue, such as its audio edition.</summary>
    public IReadOnlyList<FeedAttachment> Attachments { get; init => field = ValueList.Of(value); } = ValueList.Empty<FeedAttachment>();

    /// <summary>What the issue says about itself as an episode of <see cref="Newsletter.Show"/>. The sound is the first of
    /// <see cref="Attachments"/>.</summary>
    /// <remarks>The podcast tags of the item, in all three formats: see <see cref="PodcastExtensions"/>. They are written without a show
    /// too, with a warning (MPF6007): podcast directories take no episode whose feed says nothing of its show.</remarks>
    public PodcastEpisode? Episode { get; init; }

    /// <summary>Says that the issue was taken back: feeds then hold its tombstone in its place.</summary>
    public FeedRetraction? Retraction { get; init; }

    /// <summary>The sections, in the order that the editor chose.</summary>
    public IReadOnlyList<Section> Sections { get; init => field = ValueList.Of(value); } = ValueList.Empty<Section>();

    /// <summary>Gives each text of some length to a visitor, in the order of an issue file, and puts another in its place where it is
    /// given one.</summary>
    /// <remarks>These are the texts that may be HTML: what mends HTML or looks into it goes this way. A section of HTML is visited as
    /// such a text.</remarks>
    /// <param name="rewrite">Takes each text and gives it back, or another.</param>
    /// <returns>The same issue when every text stayed what it was.</returns>
    public Issue RewriteTexts(IssueTextRewriter rewrite)
    {
        ArgumentNullException.ThrowIfNull(rewrite);
        var sections = new TextWalk(rewrite, Url).Visit(Sections, "sections", static (walk, section) =>
        {
            var intro = walk.VisitOptional(section.Intro, "intro");
            return (ReferenceEquals(intro, section.Intro) ? section : section with { Intro = intro }).RewriteTexts(walk);
        });
        return sections is null ? this : this with { Sections = sections };
    }
}
