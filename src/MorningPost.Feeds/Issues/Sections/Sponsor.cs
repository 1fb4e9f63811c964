using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Who paid for a section or for one of its entries, in the editor's own words.</summary>
/// <remarks>Links in what is sponsored carry <c>rel="sponsored"</c> on pages. A projection can leave sponsored parts out.</remarks>
public sealed record Sponsor
{
    /// <summary>Who pays. Plain text.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The sponsor's page. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>What stands before the name: <c>Sponsored by</c>, <c>Anzeige:</c>. Plain text; only the name is written when
    /// absent.</summary>
    public string? Label { get; init; }

    /// <summary>Says who pays, and that what follows is paid for.</summary>
    internal void Begin(BlockSink sink)
    {
        sink.BeginSponsored();
        sink.BeginParagraph();
        Say(sink);
        sink.EndParagraph();
    }

    /// <summary>Says who pays, within a paragraph or an item.</summary>
    internal void Say(BlockSink sink)
    {
        if (!Blank.Is(Label))
        {
            sink.Text(Label);
            sink.Sign(" "u8);
        }

        sink.LinkOrText(Url, Name);
    }
}
