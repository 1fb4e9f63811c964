using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>Tools: name and a soft sentence, four to a row where there is room.</summary>
internal static class ToolsHtml
{
    public static void Append(PageMarkup page, ToolsSection section, SiteWords words)
    {
        if (section.Tools.Count == 0)
            return;
        page.Raw(section.Ordered ? "<ol class=\"cards\">"u8 : "<ul class=\"cards\">"u8);
        foreach (var tool in section.Tools.Span())
        {
            SponsorHtml.BeginItem(page, tool.Key, tool.Sponsor, words);
            if (tool.Image is not null)
                page.Figure(tool.Image);
            page.Raw("<p class=\"name\">"u8);
            page.LinkOut(tool.Url, tool.Name);
            page.Element(" <small>"u8, tool.PaidMark, "</small>"u8);
            page.Raw("</p><div class=\"about\">"u8);
            tool.Description.LayOut(page);
            page.Raw("</div>"u8);
            SponsorHtml.EndItem(page, tool.Sponsor);
        }

        page.Raw(section.Ordered ? "</ol>"u8 : "</ul>"u8);
    }
}
