using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class ReadingLayout
{
    public static void InList(BlockSink sink, ReadingItem item)
    {
        sink.BeginItem(item.Key);
        EntryLayout.BeginSponsored(sink, item.Sponsor);
        Line(sink, item);
        if (item.Summary is { IsBlank: false } summary)
            summary.LayOutBelow(sink);
        if (item.Image is not null)
            sink.Figure(item.Image, item.Url);
        sink.EndSponsored(item.Sponsor is not null);
        sink.EndItem();
    }

    public static Piece Piece(ReadingItem item) => new()
    {
        Key = item.Key,
        Title = item.Title,
        Text = item.Summary,
        ExternalUrl = item.Url,
        Topics = item.Topics,
        Image = item.Image,
        Sponsor = item.Sponsor,
        Layout = item,
    };

    public static void Alone(BlockSink sink, ReadingItem item)
    {
        sink.BeginParagraph();
        Line(sink, item);
        sink.EndParagraph();
        item.Summary?.LayOut(sink);
    }

    /// <summary>Title, then in brackets kind, author, source, minutes and mark, as far as they are there, and where it is talked
    /// about.</summary>
    private static void Line(BlockSink sink, ReadingItem item)
    {
        sink.LinkOrText(item.Url, item.Title);
        var any = false;
        EntryLayout.Detail(sink, ref any, item.Kind);
        EntryLayout.Detail(sink, ref any, item.Author);
        EntryLayout.Detail(sink, ref any, item.Source);
        if (item.Minutes is { } minutes)
        {
            EntryLayout.BeginDetail(sink, ref any);
            sink.BeginFormula();
            sink.Number(minutes);
            sink.Sign("\u00A0min"u8);
            sink.EndFormula();
        }

        EntryLayout.Detail(sink, ref any, item.PaidMark);
        EntryLayout.EndDetails(sink, any);
        if (item.DiscussionUrl is not { } discussion)
            return;
        sink.Sign(" · "u8);
        sink.Link(discussion, Blank.Is(item.DiscussionLabel) ? SiteOf(discussion) : item.DiscussionLabel);
    }

    public static string SiteOf(Uri url) => url.IsAbsoluteUri && url.Host.Length > 0 ? url.Host : url.OriginalString;
}
