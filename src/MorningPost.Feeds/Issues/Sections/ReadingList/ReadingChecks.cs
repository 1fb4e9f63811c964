using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class ReadingChecks
{
    public static void Check(Findings findings, IReadOnlyList<ReadingItem> items)
    {
        SectionChecks.NotEmpty(findings, "items", items.Count);
        var keys = findings.EnterKeys(items.Count);
        var index = 0;
        foreach (var item in items.Span())
        {
            findings.Enter("items", index++);
            findings.Key(keys, item.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "title", item.Title);
            SectionChecks.RichText(findings, "summary", item.Summary);
            ValueChecks.Web(findings, "url", item.Url);
            ValueChecks.Plain(findings, "kind", item.Kind);
            ValueChecks.Plain(findings, "author", item.Author);
            ValueChecks.Plain(findings, "source", item.Source);
            ValueChecks.AtLeastOne(findings, ItemRules.Number, "minutes", item.Minutes);
            ValueChecks.Plain(findings, "paidMark", item.PaidMark);
            SharedChecks.Image(findings, "image", item.Image);
            ValueChecks.Web(findings, "discussionUrl", item.DiscussionUrl);
            ValueChecks.Plain(findings, "discussionLabel", item.DiscussionLabel);
            SharedChecks.Categories(findings, "topics", item.Topics);
            SectionChecks.Sponsor(findings, item.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }
}
