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
        if (withImage && issue.Image is not null)
            sink.Figure(issue.Image);
        if (!Blank.Is(issue.Standfirst))
            sink.Standfirst(issue.Standfirst);
        if (audience.Sees(issue))
        {
            foreach (var section in issue.Sections.Span())
            {
                if (audience.Sees(section) && (withSponsored || !section.IsPaidFor()))
                    section.LayOut(sink, withTitle: true);
            }
        }

        if (audience == Audience.Everyone && newsletter.Subscribe is { } call)
            sink.Repeat(call);
        sink.End();
    }

    public static string? LanguageOf(Newsletter newsletter, Issue issue) => issue.Language ?? newsletter.Language;
}
