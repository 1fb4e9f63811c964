using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>Checks of what both models hold: people, categories, images, attachments.</summary>
internal static class SharedChecks
{
    public static void People(Findings findings, string property, IReadOnlyList<FeedPerson> people)
    {
        var index = 0;
        foreach (var person in people.Span())
        {
            findings.Enter(property, index);
            Person(findings, person);
            if (!findings.ErrorsOnly && people.Take(index).Contains(person))
                findings.Add(ItemRules.SamePerson, null, $"{person.DisplayName ?? person.Email} is given twice.");
            findings.Leave();
            index++;
        }
    }

    private static void Person(Findings findings, FeedPerson person)
    {
        if (person.DisplayName is null && Blank.Is(person.Email))
            findings.Add(ItemRules.NobodyPerson, null, "there is neither name nor e-mail address nor URL.");
        else if (Blank.Is(person.Name))
            findings.Add(ItemRules.NamelessPerson, "name", "there is no name.");
        ValueChecks.Plain(findings, "name", person.Name);
        if (!Blank.Is(person.Email) && !EmailAddress.IsWellFormed(person.Email))
            findings.Add(ItemRules.Email, "email", $"\"{person.Email}\" is no e-mail address.");
        ValueChecks.Absolute(findings, "url", person.Url);
        ValueChecks.Web(findings, "avatar", person.Avatar);
    }

    public static void Categories(Findings findings, string property, IReadOnlyList<FeedCategory> categories)
    {
        var index = 0;
        var known = findings.ErrorsOnly || categories.Count < 2 ? null : new HashSet<(string Term, string? Scheme)>();
        foreach (var category in categories.Span())
        {
            findings.Enter(property, index++);
            if (known?.Add((SingleLine.Of(category.Term).ToUpperInvariant(), category.Scheme?.OriginalString)) is false)
                findings.Add(ItemRules.SameCategory, "term", $"\"{category.Term}\" is given twice.");
            ValueChecks.Required(findings, ItemRules.BlankCategory, "term", category.Term);
            ValueChecks.Absolute(findings, "scheme", category.Scheme);
            ValueChecks.Plain(findings, "label", category.Label);
            findings.Leave();
        }
    }

    public static void Image(Findings findings, string property, FeedImage? image, bool decorative = false)
    {
        if (image is null)
            return;
        findings.Enter(property);
        ValueChecks.Web(findings, "url", image.Url);
        if (!decorative && Blank.Is(image.Alt))
            findings.Add(ItemRules.NoAlt, "alt", "there is no alternative text.");
        ValueChecks.Plain(findings, "alt", image.Alt);
        ValueChecks.Plain(findings, "caption", image.Caption);
        ValueChecks.AtLeastOne(findings, ItemRules.Dimension, "width", image.Width);
        ValueChecks.AtLeastOne(findings, ItemRules.Dimension, "height", image.Height);
        ValueChecks.MediaType(findings, "type", image.MediaType);
        Length(findings, image.Length);
        findings.Leave();
    }

    public static void Attachments(Findings findings, IReadOnlyList<FeedAttachment> attachments)
    {
        var known = findings.ErrorsOnly || attachments.Count < 2 ? null : new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < attachments.Count; i++)
        {
            findings.Enter("attachments", i);
            if (known?.Add(attachments[i].Url.OriginalString) is false)
                findings.Add(ItemRules.SameAttachment, "url", $"\"{attachments[i].Url.OriginalString}\" is given twice.");
            if (attachments[i].Length is null or 0 && IsPlayed(attachments[i].MediaType))
                findings.Add(ItemRules.NoLength, "length", "it isn't known.");
            ValueChecks.Web(findings, "url", attachments[i].Url);
            ValueChecks.MediaType(findings, "type", attachments[i].MediaType);
            Length(findings, attachments[i].Length);
            if (attachments[i].Duration < TimeSpan.Zero)
                findings.Add(ItemRules.Duration, "duration", "it is less than zero.");
            ValueChecks.Plain(findings, "title", attachments[i].Title);
            findings.Leave();
        }

        if (attachments.Count > 1)
            findings.Add(ItemRules.SeveralAttachments, "attachments", $"there are {attachments.Count}.");
    }

    private static bool IsPlayed(string type) =>
        type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase);

    private static void Length(Findings findings, long? length)
    {
        if (length < 0)
            findings.Add(ItemRules.Length, "length", $"{length} is less than zero.");
    }

    public static void Retraction(Findings findings, FeedRetraction? retraction)
    {
        if (retraction is null)
            return;
        findings.Enter("retraction");
        ValueChecks.Date(findings, "when", retraction.When);
        ValueChecks.Plain(findings, "reason", retraction.Reason);
        findings.Leave();
    }
}
