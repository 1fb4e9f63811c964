using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class IssueChecks
{
    /// <summary>Everything there is to say.</summary>
    public static IReadOnlyList<FeedDiagnostic> Validate(Newsletter? newsletter, Issue issue)
    {
        var findings = new Findings();
        if (newsletter is null)
            Check(findings, issue);
        else
            Check(findings, newsletter, issue);
        return findings.Found;
    }

    /// <param name="findings">Takes what is found.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="audience">Who will see it: what isn't for them isn't looked at, so that nothing of it gets into a message.</param>
    public static void Check(Findings findings, Issue issue, Audience audience = Audience.Subscribers)
    {
        Identity(findings, issue);
        ValueChecks.Required(findings, ItemRules.Title, "title", issue.Title);
        ValueChecks.Plain(findings, "standfirst", issue.Standfirst);
        ValueChecks.Web(findings, "url", issue.Url);
        ValueChecks.Web(findings, "commentsUrl", issue.CommentsUrl);
        ValueChecks.Published(findings, issue.Published, issue.Updated);
        ValueChecks.Language(findings, issue.Language);
        SharedChecks.People(findings, "authors", issue.Authors);
        SharedChecks.Image(findings, "image", issue.Image);
        if (!Blank.Is(issue.Image?.Alt) && Blank.Is(issue.Standfirst))
            findings.Add(ItemRules.AltLeftOut, "image.alt", "the issue has no standfirst.");
        SharedChecks.Categories(findings, "topics", issue.Topics);
        SharedChecks.Retraction(findings, issue.Retraction);
        if (!audience.Sees(issue))
            return;
        SharedChecks.Attachments(findings, issue.Attachments);
        if (issue.Episode is { } episode)
        {
            findings.Enter("episode");
            PodcastValueChecks.Check(findings, episode);
            findings.Leave();
        }

        if (issue.Sections.Count == 0 && issue.Retraction is null)
            findings.Add(ItemRules.EmptyIssue, "sections", "there is no section.");
        var keys = findings.EnterKeys(issue.Sections.Count);
        var index = 0;
        foreach (var section in issue.Sections.Span())
        {
            findings.Enter("sections", index++);
            if (audience.Sees(section))
            {
                findings.Key(keys, section.Key);
                section.Check(findings);
            }

            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    /// <summary>What there is to say of an issue whose newsletter is known.</summary>
    public static void Check(Findings findings, Newsletter newsletter, Issue issue, Audience audience = Audience.Subscribers)
    {
        Check(findings, issue, audience);
        if (issue.Episode is not null && newsletter.Show is null && audience.Sees(issue))
            findings.Add(ExtensionRules.NoShow, "episode", "the issue is an episode, but the newsletter has no show.");
    }

    /// <param name="findings">Takes what is found.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="index">Its place.</param>
    /// <param name="ids">What the issues before it are called, and their places; takes this one's.</param>
    public static void SameId(Findings findings, Newsletter newsletter, Issue issue, int index, Dictionary<string, int> ids)
    {
        if (IssueIds.DistinctName(newsletter, IssueIds.NameOf(issue)) is { } name && !ids.TryAdd(name, index))
            findings.Add(ItemRules.DuplicateId, "id", $"issues[{ids[name]}] has the id \"{name}\" too.");
    }

    private static void Identity(Findings findings, Issue issue)
    {
        if (issue.Id is null && issue.Number is null)
            findings.Add(ItemRules.NoId, "id", "there is neither id nor number.");
        else if (issue.Id is not null && !Key.IsWellFormed(issue.Id) && !Iri.IsAbsolute(issue.Id))
            findings.Add(ItemRules.Id, "id", $"\"{issue.Id}\" is neither a short name nor an absolute IRI.");
        else if (issue.Id is not null && Iri.IsAbsolute(issue.Id))
            ValueChecks.Identity(findings, "id", issue.Id);
        ValueChecks.AtLeastOne(findings, ItemRules.Number, "number", issue.Number);
    }
}
