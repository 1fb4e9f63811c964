using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>People of Syndication's as we hold them.</summary>
internal static class ImportedPeople
{
    public static IReadOnlyList<FeedPerson> Of(IEnumerable<SyndicationPerson> people, Uri? baseUrl) =>
        [.. people.Select(person => Of(person, baseUrl)).Where(person => person is not { Name: null, Email: null, Url: null })];

    private static FeedPerson Of(SyndicationPerson person, Uri? baseUrl)
    {
        var (name, email) = (NullIfBlank(person.Name), NullIfBlank(person.Email));

        // From RSS, Syndication takes all there is for the address, which may be "mail (Name)" or a name.
        if (name is null && email is not null)
            (name, email) = Mailbox(email);
        return new FeedPerson { Name = name, Email = email, Url = Addresses.Of(person.Uri, baseUrl) };
    }

    private static (string? Name, string? Email) Mailbox(string text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && text.AsSpan(0, open).Contains('@'))
            return (NullIfBlank(text[(open + 2)..^1]), text[..open].Trim());
        return text.Contains('@', StringComparison.Ordinal) ? (null, text) : (text, null);
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
