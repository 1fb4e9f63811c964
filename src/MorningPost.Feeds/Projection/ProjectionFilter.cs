using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Projection;

/// <summary>Which issues and pieces a projection shows, and how much of them.</summary>
internal sealed record ProjectionFilter
{
    public static ProjectionFilter None { get; } = new();

    public Selection? Topic { get; init; }

    public Selection? Author { get; init; }

    public bool IsUnsponsored { get; init; }

    public bool IsExcerpt { get; init; }

    public Audience Audience { get; init; }

    /// <summary>The names of what is filtered, always in the same order: where a projection's documents are doesn't depend on the order
    /// of calls.</summary>
    public string Path => string.Join('/', Parts());

    /// <summary>The issue as this shows it, before anything is asked about topics and authors. An issue that is whole stays the same
    /// object.</summary>
    public Issue Show(Issue issue)
    {
        issue = issue.For(Audience);
        return IsUnsponsored ? issue.WithoutSponsored() : issue;
    }

    /// <summary>Whether this shows the section, or some of it.</summary>
    public bool Shows(Section section) => Audience.Sees(section) && !(IsUnsponsored && section.IsPaidFor());

    /// <summary>Whether this shows what is filed under these subjects and written by these people.</summary>
    public bool Shows(IReadOnlyList<FeedCategory> topics, IReadOnlyList<FeedPerson> authors) =>
        (Topic is null || Topic.IsAmong(topics)) && (Author is null || Author.IsAmong(authors));

    private IEnumerable<string> Parts()
    {
        if (Topic is not null)
            yield return "topics/" + Topic.Key;
        if (Author is not null)
            yield return "authors/" + Author.Key;
        if (IsUnsponsored)
            yield return "unsponsored";
        if (IsExcerpt)
            yield return "excerpts";
        if (Audience == Audience.Subscribers)
            yield return "subscribers";
    }

    /// <summary>A name to look for, and what it is called in addresses.</summary>
    internal sealed record Selection(string Name, string Key)
    {
        public bool IsAmong(IReadOnlyList<FeedCategory> topics)
        {
            foreach (var topic in topics.Span())
            {
                if (Is(topic.Term))
                    return true;
            }

            return false;
        }

        public bool IsAmong(IReadOnlyList<FeedPerson> people)
        {
            foreach (var person in people.Span())
            {
                if (Is(person.DisplayName))
                    return true;
            }

            return false;
        }

        private bool Is(string? name) => string.Equals(name, Name, StringComparison.OrdinalIgnoreCase);
    }
}
