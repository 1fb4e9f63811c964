using System.Buffers;
using System.Text;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering;

/// <summary>Renders an issue, a section or an entry for a medium, in UTF-8.</summary>
/// <remarks>
/// What comes out is a fragment: it stands in a page, in a mail or behind a headline, which isn't in it. There are no words of ours in it.
/// The same issue gives the same bytes on every machine. Nothing is checked: <see cref="FeedValidator"/> does that. Safe to share and worth
/// keeping: after the first few issues, rendering one, or a part of one, allocates nothing.
/// </remarks>
public sealed class IssueRenderer
{
    private readonly Newsletter _newsletter;
    private Sheet? _sheet;

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
        var sheet = Take();
        IssueLayout.LayOut(sheet.Sink, _newsletter, issue, Audience, IncludeLeadImage, IncludeSponsored);
        PutBack(sheet, target);
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
        if (!Audience.Sees(issue))
            return false;
        foreach (var section in issue.Sections.Span())
        {
            if (!Shows(section) || !path.StartsWith(section.Key, StringComparison.Ordinal))
                continue;
            if (path.Length == section.Key.Length)
            {
                var sheet = Begin(issue);
                section.LayOut(sheet.Sink, withTitle: false);
                End(sheet, target);
                return true;
            }

            if (path[section.Key.Length] == '/' && PieceOf(section, path.AsSpan(section.Key.Length + 1)) is { } piece)
            {
                var sheet = Begin(issue);
                LayOut(sheet.Sink, piece);
                End(sheet, target);
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

    private bool Shows(Section section) => Audience.Sees(section) && (IncludeSponsored || !section.IsPaidFor());

    private Piece? PieceOf(Section section, ReadOnlySpan<char> path)
    {
        foreach (var piece in section.Pieces)
        {
            if (piece.IsAt(path))
                return IncludeSponsored || piece.Sponsor is null ? piece : null;
        }

        return null;
    }

    private void LayOut(BlockSink sink, in Piece piece)
    {
        if (IncludeLeadImage && piece.Image is not null && !piece.ShowsImage)
            sink.Figure(piece.Image);
        piece.Sponsor?.Begin(sink);
        piece.Layout.LayOutAlone(sink);
        sink.EndSponsored(piece.Sponsor is not null);
    }

    private Sheet Begin(Issue issue)
    {
        var sheet = Take();
        sheet.Sink.Begin(IssueLayout.LanguageOf(_newsletter, issue), IncludeSponsored);
        return sheet;
    }

    private void End(Sheet sheet, IBufferWriter<byte> target)
    {
        sheet.Sink.End();
        PutBack(sheet, target);
    }

    /// <summary>The sheet that was used before, unless somebody has it at the moment.</summary>
    private Sheet Take() => Interlocked.Exchange(ref _sheet, null) ?? new Sheet(Medium);

    private void PutBack(Sheet sheet, IBufferWriter<byte> target)
    {
        target.Write(sheet.Output.Written);
        sheet.Output.Truncate(0);
        Volatile.Write(ref _sheet, sheet);
    }
}
