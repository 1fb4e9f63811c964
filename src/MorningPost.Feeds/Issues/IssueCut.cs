using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Issues;

/// <summary>Leaves out of an issue what isn't for everybody who sees it. An issue that is whole stays the same object.</summary>
internal static class IssueCut
{
    /// <summary>Whether an audience sees the section.</summary>
    public static bool Sees(this Audience audience, Section section) =>
        audience == Audience.Subscribers || section.Audience == Audience.Everyone;

    /// <summary>Whether an audience sees what the issue holds, and not its announcement alone.</summary>
    public static bool Sees(this Audience audience, Issue issue) => audience == Audience.Subscribers || issue.Audience == Audience.Everyone;

    /// <summary>The issue as an audience sees it. Of one that is for subscribers, everybody else sees headline, standfirst and
    /// picture.</summary>
    public static Issue For(this Issue issue, Audience audience)
    {
        if (!audience.Sees(issue))
            return issue with { Sections = ValueList.Empty<Section>(), Attachments = ValueList.Empty<FeedAttachment>(), Episode = null };
        foreach (var section in issue.Sections.Span())
        {
            if (!audience.Sees(section))
                return Cut(issue, audience);
        }

        return issue;
    }

    /// <summary>Apart, since what a lambda needs is allocated where its method begins, and most issues are whole.</summary>
    private static Issue Cut(Issue issue, Audience audience) =>
        issue with { Sections = [.. issue.Sections.Where(section => audience.Sees(section))] };

    /// <summary>The issue without what somebody paid for. Most issues hold nothing of the kind.</summary>
    public static Issue WithoutSponsored(this Issue issue)
    {
        foreach (var section in issue.Sections.Span())
        {
            if (section.Sponsor is not null || HasSponsoredPiece(section))
                return Cut(issue);
        }

        return issue;
    }

    /// <summary>Whether somebody paid for all of a section: for itself, or for each of its entries.</summary>
    public static bool IsPaidFor(this Section section)
    {
        if (section.Sponsor is not null)
            return true;
        if (section.HasMoreThanPieces || section.PieceCount == 0)
            return false;
        foreach (var piece in section.Pieces)
        {
            if (piece.Sponsor is null)
                return false;
        }

        return true;
    }

    private static bool HasSponsoredPiece(Section section)
    {
        foreach (var piece in section.Pieces)
        {
            if (piece.Sponsor is not null)
                return true;
        }

        return false;
    }

    private static Issue Cut(Issue issue) => issue with
    {
        Sections = [.. issue.Sections
            .Where(section => !section.IsPaidFor())
            .Select(section => HasSponsoredPiece(section) ? section.WithoutSponsored() : section)],
    };
}
