using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>The biggest movers: name, a bar as long as the change in proportion, and the change in words.</summary>
internal static class MoversHtml
{
    /// <summary>The longest bar, in the units of its drawing.</summary>
    private const int Longest = 1000;

    /// <summary>What can still be seen.</summary>
    private const int Shortest = 8;

    public static void Append(PageMarkup page, TrendingSection section, int level)
    {
        page.Raw("<div class=\"movers\">"u8);
        if (!Text.Blank.Is(section.MoversTitle))
            page.Heading(level, section.MoversTitle);
        page.Raw("<ul>"u8);
        var largest = section.Movers.Max(ChangeOf);
        foreach (var mover in section.Movers.Span())
        {
            page.Raw("<li><span class=\"name\">"u8);
            page.LinkOut(mover.Url, mover.Name);
            page.Raw("</span>"u8);
            Bar(page, mover, largest);
            page.Raw("<span class=\"change\">"u8);
            MoverLayout.Figures(page, mover);
            page.Raw("</span></li>"u8);
        }

        page.Raw("</ul></div>"u8);
    }

    /// <summary>The words beside it say what it shows.</summary>
    private static void Bar(PageMarkup page, Mover mover, double? largest)
    {
        if (ChangeOf(mover) is not { } change || largest is not > 0)
        {
            page.Raw("<span></span>"u8);
            return;
        }

        var width = Math.Max(Shortest, (int)Math.Round(change / largest.Value * Longest));
        page.Raw("<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\""u8);
        page.Raw(" aria-hidden=\"true\" focusable=\"false\"><rect"u8);
        page.Number(" width=\""u8, width);
        page.Raw(mover.To < mover.From ? " height=\"10\" class=\"fall\"/></svg>"u8 : " height=\"10\"/></svg>"u8);
    }

    /// <summary>By how much of itself it moved, up or down; null where nobody can say so.</summary>
    private static double? ChangeOf(Mover mover) => mover is { From: { } from and not 0, To: { } to }
        ? Math.Abs(((double)to - (double)from) / (double)from)
        : null;
}
