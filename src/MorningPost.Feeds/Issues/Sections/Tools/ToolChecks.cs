using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class ToolChecks
{
    public static void Check(Findings findings, IReadOnlyList<Tool> tools)
    {
        SectionChecks.NotEmpty(findings, "tools", tools.Count);
        var keys = findings.EnterKeys(tools.Count);
        var index = 0;
        foreach (var tool in tools.Span())
        {
            findings.Enter("tools", index++);
            findings.Key(keys, tool.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "name", tool.Name);
            SectionChecks.RequiredRichText(findings, "description", tool.Description);
            ValueChecks.Web(findings, "url", tool.Url);
            SharedChecks.Image(findings, "image", tool.Image);
            ValueChecks.Plain(findings, "paidMark", tool.PaidMark);
            SharedChecks.Categories(findings, "tags", tool.Tags);
            SectionChecks.Sponsor(findings, tool.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }
}
