using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class ListingChecks
{
    public static void Check(Findings findings, IReadOnlyList<Listing> listings)
    {
        SectionChecks.NotEmpty(findings, "listings", listings.Count);
        var keys = findings.EnterKeys(listings.Count);
        var index = 0;
        foreach (var listing in listings.Span())
        {
            findings.Enter("listings", index++);
            findings.Key(keys, listing.Key);
            ValueChecks.Required(findings, ItemRules.Blank, "title", listing.Title);
            ValueChecks.Web(findings, "url", listing.Url);
            Times(findings, listing);
            ValueChecks.Plain(findings, "where", listing.Where);
            Facts(findings, listing.Facts);
            SectionChecks.RichText(findings, "description", listing.Description);
            SharedChecks.Image(findings, "image", listing.Image);
            SharedChecks.Categories(findings, "topics", listing.Topics);
            SectionChecks.Sponsor(findings, listing.Sponsor);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Times(Findings findings, Listing listing)
    {
        ValueChecks.Date(findings, "starts", listing.Starts);
        ValueChecks.Date(findings, "ends", listing.Ends);
        if (listing.Ends < listing.Starts)
            findings.Add(ItemRules.EndsFirst, "ends", "it ends before it starts.");
        if (listing.TimeZone is not null && !IsZoneName(listing.TimeZone))
            findings.Add(ItemRules.TimeZone, "timeZone", $"\"{listing.TimeZone}\" is no name of a time zone.");
        ValueChecks.Plain(findings, "whenText", listing.WhenText);
    }

    private static void Facts(Findings findings, IReadOnlyList<ListingFact> facts)
    {
        var index = 0;
        foreach (var fact in facts.Span())
        {
            findings.Enter("facts", index++);
            ValueChecks.Required(findings, ItemRules.Blank, "label", fact.Label);
            ValueChecks.Required(findings, ItemRules.Blank, "text", fact.Text);
            findings.Leave();
        }
    }

    /// <summary>The grammar of the names in the IANA database. Not whether there is such a zone: what a machine knows of them
    /// changes.</summary>
    private static bool IsZoneName(ReadOnlySpan<char> name)
    {
        foreach (var part in name.Split('/'))
        {
            if (name[part].IsEmpty)
                return false;
            foreach (var c in name[part])
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '+'))
                    return false;
            }
        }

        return name.Length > 0 && char.IsAsciiLetter(name[0]);
    }
}
