using System.Buffers;
using System.Text;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Rendering.Text;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering;

/// <summary>Renders an issue, a section or an entry for a medium, in UTF-8.</summary>
/// <remarks>
/// What comes out is a fragment: it stands in a page, in a mail or behind a headline, which isn't in it. There are no words of ours in it.
/// The same issue gives the same bytes on every machine. Nothing is checked: <see cref="FeedValidator"/> does that. Immutable and safe to
/// share.
/// </remarks>
public sealed class IssueRenderer
{
    private readonly Newsletter _newsletter;

    /// <summary>Makes a renderer for the issues of a newsletter.</summary>
    /// <param name="newsletter">The newsletter: its language, and the call to subscribe.</param>
    /// <param name="medium">What to render for.</param>
    public IssueRenderer(Newsletter newsletter, IssueMedium medium)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        if (!Enum.IsDefined(medium))
            throw new ArgumentOutOfRangeException(nameof(medium), medium, "There is no such medium.");
        _newsletter = newsletter;
        Medium = medium;
    }

    /// <summary>What is rendered for.</summary>
    public IssueMedium Medium { get; }

    /// <summary>Who will see it. Default: <see cref="Audience.Everyone"/>.</summary>
    /// <remarks>What is for subscribers is left out for everyone, and the call to subscribe is left out for subscribers.</remarks>
    public Audience Audience { get; init; }

    /// <summary>Whether the lead picture is at the top of an issue or an article. Default: true.</summary>
    public bool IncludeLeadImage { get; init; } = true;

    /// <summary>Whether what somebody paid for is there. Default: true.</summary>
    public bool IncludeSponsored { get; init; } = true;

    /// <summary>Renders an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="target">Where to.</param>
    public void Render(Issue issue, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(target);
        var shown = Show(issue);
        Write(target, sink => IssueLayout.LayOut(sink, _newsletter, shown, IncludeLeadImage, withCall: Audience == Audience.Everyone));
    }

    /// <summary>Renders a section of an issue, without its heading; or an entry of a section, without its headline.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="path">The section's key, or the keys that lead to the entry, as they are in the links of single items:
    /// <c>deep-dive/small-models</c>.</param>
    /// <param name="target">Where to.</param>
    /// <returns>Whether there is such a section or entry, for this audience.</returns>
    public bool TryRender(Issue issue, string path, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(target);
        foreach (var section in Show(issue).Sections)
        {
            if (section.Key == path)
            {
                Write(target, issue, sink => section.LayOut(sink, withTitle: false));
                return true;
            }

            if (!path.StartsWith(section.Key + "/", StringComparison.Ordinal))
                continue;
            if (section.Pieces().FirstOrDefault(piece => piece.Path == path[(section.Key.Length + 1)..]) is { } piece)
            {
                Write(target, issue, sink => LayOut(sink, piece));
                return true;
            }
        }

        return false;
    }

    /// <summary>Renders an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>What is written to a buffer, as a string.</returns>
    public string Render(Issue issue)
    {
        using var buffer = new Utf8Buffer(16 * 1024);
        Render(issue, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private Issue Show(Issue issue)
    {
        issue = issue.For(Audience);
        return IncludeSponsored ? issue : issue.WithoutSponsored();
    }

    private void LayOut(BlockSink sink, Piece piece)
    {
        if (IncludeLeadImage && piece.Image is not null && !piece.ShowsImage)
            sink.Figure(piece.Image);
        piece.Sponsor?.Begin(sink);
        piece.LayOut(sink);
        sink.EndSponsored(piece.Sponsor is not null);
    }

    private void Write(IBufferWriter<byte> target, Issue issue, Action<BlockSink> layOut) => Write(target, sink =>
    {
        sink.Begin(IssueLayout.LanguageOf(_newsletter, issue));
        layOut(sink);
        sink.End();
    });

    private void Write(IBufferWriter<byte> target, Action<BlockSink> layOut)
    {
        using var buffer = new Utf8Buffer(16 * 1024);
        if (Medium == IssueMedium.Text)
        {
            using var text = new TextSink(buffer);
            layOut(text);
        }
        else
            layOut(HtmlOf(buffer));
        target.Write(buffer.Written);
    }

    private BlockSink HtmlOf(Utf8Buffer buffer) => Medium switch
    {
        IssueMedium.Page => new PageHtml(buffer),
        IssueMedium.Mail => new MailHtml(buffer),
        _ => new FeedHtml(buffer),
    };
}
