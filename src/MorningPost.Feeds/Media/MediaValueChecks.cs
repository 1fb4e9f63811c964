using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Media;

/// <summary>Values of media, by the names of their JSON.</summary>
internal static class MediaValueChecks
{
    public static void Check(Findings findings, MediaDetails media)
    {
        Metadata(findings, media);
        for (var i = 0; i < media.Groups.Count; i++)
        {
            findings.Enter("groups", i);
            Metadata(findings, media.Groups[i]);
            Contents(findings, media.Groups[i].Contents ?? []);
            findings.Leave();
        }
    }

    private static void Contents(Findings findings, IReadOnlyList<MediaContent> contents)
    {
        var hasDefault = false;
        for (var i = 0; i < contents.Count; i++)
        {
            var content = contents[i];
            findings.Enter("contents", i);
            Metadata(findings, content);
            VocabularyValues.Url(findings, "url", content.Url);
            ValueChecks.MediaType(findings, "type", content.MediaType);
            ValueChecks.Language(findings, content.Language);
            VocabularyValues.Positive(findings, "length", content.Length);
            VocabularyValues.Positive(findings, "bitrate", content.Bitrate);
            Size(findings, content.Width, content.Height);
            VocabularyValues.Positive(findings, "duration", content.Duration);
            if (content.IsDefault && hasDefault)
                findings.Add(ExtensionRules.Word, "is_default", "another file of the group is its default too.");
            hasDefault |= content.IsDefault;
            findings.Leave();
        }
    }

    private static void Metadata(Findings findings, MediaMetadata media)
    {
        for (var i = 0; i < media.Keywords.Count; i++)
        {
            findings.Enter("keywords", i);
            if (Blank.Is(media.Keywords[i]) || media.Keywords[i].Contains(',', StringComparison.Ordinal))
                findings.Add(ExtensionRules.Word, null, $"\"{media.Keywords[i]}\" is blank or holds a comma, which separates keywords.");
            findings.Leave();
        }

        for (var i = 0; i < media.Thumbnails.Count; i++)
        {
            findings.Enter("thumbnails", i);
            VocabularyValues.Url(findings, "url", media.Thumbnails[i].Url);
            Size(findings, media.Thumbnails[i].Width, media.Thumbnails[i].Height);
            VocabularyValues.NotNegative(findings, "time", media.Thumbnails[i].Time);
            findings.Leave();
        }

        for (var i = 0; i < media.Credits.Count; i++)
        {
            findings.Enter("credits", i);
            Credit(findings, media.Credits[i]);
            findings.Leave();
        }

        ValueChecks.Web(findings, "copyright_url", media.CopyrightUrl);
        if (media.Player is { } player)
        {
            findings.Enter("player");
            VocabularyValues.Url(findings, "url", player.Url);
            Size(findings, player.Width, player.Height);
            findings.Leave();
        }

        for (var i = 0; i < media.Ratings.Count; i++)
        {
            findings.Enter("ratings", i);
            Rating(findings, media.Ratings[i]);
            findings.Leave();
        }

        Countries(findings, media.Restriction);
    }

    private static void Credit(Findings findings, MediaCredit credit)
    {
        VocabularyValues.Required(findings, "name", credit.Name);
        Scheme(findings, credit.Scheme);
        if (credit.Role is { } role && !string.Equals(role, role.ToLowerInvariant(), StringComparison.Ordinal))
            findings.Add(ExtensionRules.Word, "role", $"\"{role}\" isn't in lower case, as roles are.");
    }

    private static void Rating(Findings findings, MediaRating rating)
    {
        VocabularyValues.Required(findings, "value", rating.Value);
        Scheme(findings, rating.Scheme);
        if (rating is { Scheme: MediaRating.SimpleScheme, Value: not ("adult" or "nonadult") })
            findings.Add(ExtensionRules.Word, "value", $"\"{rating.Value}\" is neither adult nor nonadult.");
    }

    private static void Countries(Findings findings, MediaRestriction? restriction)
    {
        if (restriction is null)
            return;
        findings.Enter("restriction");
        if (restriction.Countries is null or { Count: 0 })
            findings.Add(ExtensionRules.Required, "countries", "there is none.");
        foreach (var country in restriction.Countries ?? [])
        {
            if (!MediaRestriction.IsCountry(country))
                findings.Add(ExtensionRules.Word, "countries", $"\"{country}\" is no country: they have two letters, as in ISO 3166.");
        }

        findings.Leave();
    }

    private static void Size(Findings findings, int? width, int? height)
    {
        VocabularyValues.Positive(findings, "width", width);
        VocabularyValues.Positive(findings, "height", height);
    }

    private static void Scheme(Findings findings, string scheme)
    {
        if (!Iri.IsScheme(scheme))
            findings.Add(ExtensionRules.Word, "scheme", $"\"{scheme}\" is no IRI.");
    }
}
