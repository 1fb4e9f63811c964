using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class PictureChecks
{
    public static void Check(Findings findings, IReadOnlyList<Picture> pictures)
    {
        SectionChecks.NotEmpty(findings, "pictures", pictures.Count);
        var keys = findings.EnterKeys(pictures.Count);
        var index = 0;
        foreach (var picture in pictures.Span())
        {
            findings.Enter("pictures", index++);
            findings.Key(keys, picture.Key);
            SharedChecks.Image(findings, "image", picture.Image);
            ValueChecks.Web(findings, "url", picture.Url);
            SectionChecks.Sponsor(findings, picture.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }
}
