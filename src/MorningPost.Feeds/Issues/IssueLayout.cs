using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

/// <summary>Describes an issue, block by block. There are no words of ours in it, so an issue reads the same in every language.</summary>
internal static class IssueLayout
{
    /// <summary>A whole issue without its headline.</summary>
    /// <param name="sink">Takes the blocks.</param>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="audience">Who will see it; everyone sees a call to subscribe at the end.</param>
    /// <param name="withImage">Whether its lead picture is at the top.</param>
    /// <param name="withSponsored">Whether what somebody paid for is there.</param>
    public static void LayOut(
        BlockSink sink, Newsletter newsletter, Issue issue, Audience audience, bool withImage, bool withSponsored)
    {
        sink.Begin(LanguageOf(newsletter, issue), withSponsored);
        Lead(sink, issue, withImage);
        foreach (var section in issue.Sections.Span())
        {
            if (Shows(issue, section, audience, withSponsored))
                section.LayOut(sink, withTitle: true);
        }

        Call(sink, newsletter, audience);
        sink.End();
    }

    /// <summary>What stands before the sections.</summary>
    public static void Lead(BlockSink sink, Issue issue, bool withImage)
    {
        if (withImage && issue.Image is not null)
            sink.Figure(issue.Image);
        if (!Blank.Is(issue.Standfirst))
            sink.Standfirst(issue.Standfirst);
    }

    /// <summary>Whether a section, or some of it, is among the blocks of the whole issue.</summary>
    public static bool Shows(Issue issue, Section section, Audience audience, bool withSponsored) =>
        audience.Sees(issue) && audience.Sees(section) && (withSponsored || !section.IsPaidFor());

    /// <summary>What stands behind the sections.</summary>
    public static void Call(BlockSink sink, Newsletter newsletter, Audience audience)
    {
        if (audience == Audience.Everyone && newsletter.Subscribe is { } call)
            sink.Repeat(call);
    }

    public static string? LanguageOf(Newsletter newsletter, Issue issue) => issue.Language ?? newsletter.Language;
}
