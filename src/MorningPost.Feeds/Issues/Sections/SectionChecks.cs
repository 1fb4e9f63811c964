using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Checks of what several kinds of section hold.</summary>
internal static class SectionChecks
{
    public static void NotEmpty(Findings findings, string property, int count)
    {
        if (count == 0)
            findings.Add(ItemRules.EmptyList, property, "it is empty.");
    }

    public static void RichText(Findings findings, string property, RichText? text)
    {
        if (text is null)
            return;
        if (!findings.ReadsTexts)
        {
            Prefetch.Text(text.Html);
            foreach (var paragraph in text.Paragraphs.Span())
                Prefetch.Text(paragraph);
            return;
        }

        if (text.Html is not null)
            ValueChecks.Characters(findings, property, text.Html);
        var index = 0;
        foreach (var paragraph in text.Paragraphs.Span())
        {
            findings.Enter(property, index++);
            ValueChecks.Paragraph(findings, paragraph);
            findings.Leave();
        }
    }

    /// <summary>Text of some length that a reader must see.</summary>
    public static void RequiredRichText(Findings findings, string property, RichText text)
    {
        RichText(findings, property, text);
        if (text.IsBlank)
            findings.Add(ItemRules.Blank, property, "it is blank.");
    }

    public static void Sponsor(Findings findings, Sponsor? sponsor)
    {
        if (sponsor is null)
            return;
        findings.Enter("sponsor");
        ValueChecks.Required(findings, ItemRules.Blank, "name", sponsor.Name);
        ValueChecks.Web(findings, "url", sponsor.Url);
        ValueChecks.Plain(findings, "label", sponsor.Label);
        findings.Leave();
    }
}
