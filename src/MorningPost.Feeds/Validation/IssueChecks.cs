using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Validation;

internal static class IssueChecks
{
    /// <summary>Up to here comparing all with all is faster than a set, and allocates nothing.</summary>
    private const int FewKeys = 32;

    public static void Check(Findings findings, Issue issue)
    {
        Identity(findings, issue);
        ValueChecks.Required(findings, ItemRules.Title, "title", issue.Title);
        ValueChecks.Plain(findings, "standfirst", issue.Standfirst);
        ValueChecks.Web(findings, "url", issue.Url);
        ValueChecks.Published(findings, issue.Published, issue.Updated);
        ValueChecks.Language(findings, issue.Language);
        SharedChecks.People(findings, "authors", issue.Authors);
        SharedChecks.Image(findings, "image", issue.Image);
        SharedChecks.Categories(findings, "topics", issue.Topics);
        SharedChecks.Attachments(findings, issue.Attachments);
        Retraction(findings, issue.Retraction);
        if (issue.Sections.Count == 0 && issue.Retraction is null)
            findings.Add(ItemRules.EmptyIssue, "sections", "there is no section.");
        for (var i = 0; i < issue.Sections.Count; i++)
        {
            findings.Enter("sections", i);
            SectionChecks.Check(findings, issue.Sections[i]);
            findings.Leave();
        }

        UniqueKeys(findings, "sections", issue.Sections, static section => section.Key);
    }

    public static void Retraction(Findings findings, FeedRetraction? retraction)
    {
        if (retraction is null)
            return;
        findings.Enter("retraction");
        ValueChecks.Date(findings, "when", retraction.When);
        ValueChecks.Plain(findings, "reason", retraction.Reason);
        findings.Leave();
    }

    /// <summary>Says so for each element whose key an earlier one has.</summary>
    public static void UniqueKeys<T>(Findings findings, string property, IReadOnlyList<T> elements, Func<T, string> key)
    {
        var seen = elements.Count > FewKeys ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < elements.Count; i++)
        {
            var mine = key(elements[i]);
            if (seen is null ? !StandsBefore(elements, i, mine, key) : seen.Add(mine))
                continue;
            findings.Enter(property, i);
            findings.Add(ItemRules.DuplicateKey, "key", $"\"{mine}\" stands here twice.");
            findings.Leave();
        }
    }

    private static bool StandsBefore<T>(IReadOnlyList<T> elements, int index, string mine, Func<T, string> key)
    {
        for (var i = 0; i < index; i++)
        {
            if (key(elements[i]) == mine)
                return true;
        }

        return false;
    }

    private static void Identity(Findings findings, Issue issue)
    {
        if (issue.Id is null && issue.Number is null)
            findings.Add(ItemRules.NoId, "id", "there is neither id nor number.");
        else if (issue.Id is not null && !ValueChecks.IsKey(issue.Id) && !Iri.IsAbsolute(issue.Id))
            findings.Add(ItemRules.Id, "id", $"\"{issue.Id}\" is neither a short name nor an absolute IRI.");
        ValueChecks.AtLeastOne(findings, ItemRules.Number, "number", issue.Number);
    }
}
