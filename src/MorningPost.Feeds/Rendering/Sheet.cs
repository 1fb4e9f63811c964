using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Rendering.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering;

/// <summary>What an issue is laid out on, again and again.</summary>
internal sealed class Sheet
{
    public Sheet(IssueMedium medium) => Sink = medium switch
    {
        IssueMedium.Page => new PageHtml(Output),
        IssueMedium.Mail => new MailHtml(Output),
        IssueMedium.Text => new TextSink(Output),
        _ => new FeedHtml(Output),
    };

    /// <summary>What has been laid out so far.</summary>
    public Utf8Buffer Output { get; } = new(16 * 1024);

    public BlockSink Sink { get; }
}
