using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Podcast;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

internal static class NewsletterChecks
{
    /// <summary>Everything there is to say.</summary>
    public static IReadOnlyList<FeedDiagnostic> Validate(Newsletter newsletter)
    {
        var findings = new Findings();
        Check(findings, newsletter);
        return findings.Found;
    }

    public static void Check(Findings findings, Newsletter newsletter)
    {
        if (!Iri.IsAbsolute(newsletter.Id))
            findings.Add(FeedRules.Id, "id", $"\"{newsletter.Id}\" is no absolute IRI.");
        else if (!System.Text.Ascii.IsValid(newsletter.Id))
            findings.Add(FeedRules.Id, "id", $"\"{newsletter.Id}\" holds characters outside ASCII, which some readers alter.");
        else if (!Iri.IsCanonical(newsletter.Id))
            findings.Add(FeedRules.CanonicalId, "id", $"\"{newsletter.Id}\" has more than one spelling.");
        ValueChecks.Required(findings, FeedRules.Title, "title", newsletter.Title);
        FeedChecks.TitleCharacters(findings, newsletter.Title);
        ValueChecks.Plain(findings, "tagline", newsletter.Tagline);
        ValueChecks.Plain(findings, "description", newsletter.Description);
        if (Blank.Is(newsletter.Description) && Blank.Is(newsletter.Tagline))
            findings.Add(FeedRules.Description, "description", "there is neither description nor tagline.");
        ValueChecks.Language(findings, newsletter.Language);
        if (newsletter.Language is null)
            findings.Add(FeedRules.NoLanguage, "language", "there is no language.");
        ValueChecks.Web(findings, "url", newsletter.Url);
        SharedChecks.People(findings, "editors", newsletter.Editors);
        ValueChecks.Plain(findings, "rights", newsletter.Rights);
        ValueChecks.Absolute(findings, "license", newsletter.License);
        SharedChecks.Image(findings, "logo", newsletter.Logo);
        FeedChecks.Logo(findings, newsletter.Logo);
        ValueChecks.Web(findings, "icon", newsletter.Icon);
        SharedChecks.Categories(findings, "topics", newsletter.Topics);
        SectionTitles(findings, newsletter.SectionTitles);
        Subscribe(findings, newsletter.Subscribe);
        if (newsletter.Show is { } show)
        {
            findings.Enter("show");
            PodcastValueChecks.Check(findings, show);
            findings.Leave();
        }

        ValueChecks.Web(findings, "hub", newsletter.Hub);
        ValueChecks.Date(findings, "updated", newsletter.Updated);
    }

    private static void SectionTitles(Findings findings, IReadOnlyList<SectionTitle> titles)
    {
        var keys = findings.EnterKeys(titles.Count);
        for (var index = 0; index < titles.Count; index++)
        {
            findings.Enter("sectionTitles", index);
            findings.Key(keys, titles[index].Key);
            ValueChecks.Required(findings, FeedRules.Title, "title", titles[index].Title);
            ValueChecks.Plain(findings, "title", titles[index].Title);
            findings.Leave();
        }

        findings.LeaveKeys(keys);
    }

    private static void Subscribe(Findings findings, SubscribeCall? subscribe)
    {
        if (subscribe is null)
            return;
        findings.Enter("subscribe");
        ValueChecks.Web(findings, "url", subscribe.Url, mailto: true);
        ValueChecks.Plain(findings, "title", subscribe.Title);
        ValueChecks.Plain(findings, "pitch", subscribe.Pitch);
        ValueChecks.Plain(findings, "label", subscribe.Label);
        SharedChecks.Image(findings, "image", subscribe.Image);
        findings.Leave();
    }
}
