using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>What somebody said, large, in the quotation marks of its language; who and where below.</summary>
internal static class QuoteHtml
{
    public static void Append(PageMarkup page, QuoteSection quote)
    {
        page.Raw("<figure><blockquote>"u8);
        quote.Text.LayOut(page);
        page.Raw("</blockquote>"u8);
        if (!Blank.Is(quote.Author) || !Blank.Is(quote.Source) || quote.Url is not null)
        {
            page.Raw("<figcaption>"u8);
            Origin(page, quote);
            page.Raw("</figcaption>"u8);
        }

        page.Raw("</figure>"u8);
    }

    private static void Origin(PageMarkup page, QuoteSection quote)
    {
        if (!Blank.Is(quote.Author))
            page.LinkOut(Blank.Is(quote.Source) ? quote.Url : null, quote.Author);
        if (!Blank.Is(quote.Source))
        {
            page.Raw(Blank.Is(quote.Author) ? "<cite>"u8 : ", <cite>"u8);
            page.LinkOut(quote.Url, quote.Source);
            page.Raw("</cite>"u8);
        }
        else if (Blank.Is(quote.Author))
            page.LinkOut(quote.Url, quote.Url!.OriginalString);
    }
}
