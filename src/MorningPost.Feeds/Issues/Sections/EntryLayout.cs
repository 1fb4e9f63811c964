using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>What entries of several kinds say alike.</summary>
internal static class EntryLayout
{
    /// <summary>Whether an entry, or a section, with this sponsor is among the blocks.</summary>
    public static bool Shows(this BlockSink sink, Sponsor? sponsor) => sponsor is null || !sink.LeavesOutSponsored;

    /// <summary>One more detail in the brackets behind a title.</summary>
    public static void Detail(BlockSink sink, ref bool any, string? text)
    {
        if (Blank.Is(text))
            return;
        BeginDetail(sink, ref any);
        sink.Text(text);
    }

    public static void BeginDetail(BlockSink sink, ref bool any)
    {
        sink.Sign(any ? ", "u8 : " ("u8);
        any = true;
    }

    public static void EndDetails(BlockSink sink, bool any)
    {
        if (any)
            sink.Sign(")"u8);
    }

    /// <summary>Says in the first line of an item who paid for it.</summary>
    public static void BeginSponsored(BlockSink sink, Sponsor? sponsor)
    {
        if (sponsor is null)
            return;
        sink.BeginSponsored();
        sponsor.Say(sink);
        sink.Break();
    }
}
