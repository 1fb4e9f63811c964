using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Formats.Json;

/// <summary>Authors as JSON Feed's objects.</summary>
internal sealed class JsonPeople(Utf8Buffer buffer, FeedFormatOptions options)
{
    /// <summary><c>authors</c> for readers of 1.1, and behind it <c>author</c>, which some know alone: its name and nothing else, since
    /// newsraft takes the last URL of an item for the item's.</summary>
    public void WriteItem(JsonOutput json, IReadOnlyList<FeedPerson> authors)
    {
        if (WriteAuthors(json, authors)?.DisplayName is not { } name)
            return;
        json.Name("author"u8);
        json.StartObject();
        json.Line("name"u8, name);
        json.EndObject();
    }

    /// <summary><c>authors</c>; nothing when there is nobody to name.</summary>
    /// <returns>The first.</returns>
    public FeedPerson? WriteAuthors(JsonOutput json, IReadOnlyList<FeedPerson> authors)
    {
        FeedPerson? first = null;
        foreach (var author in authors.Span())
        {
            if (!HasMember(author))
                continue;
            if (first is null)
            {
                first = author;
                json.Name("authors"u8);
                json.StartArray();
            }

            json.Separate();
            Write(json, author);
        }

        if (first is not null)
            json.EndArray();
        return first;
    }

    public bool HasAny(IReadOnlyList<FeedPerson> authors)
    {
        foreach (var author in authors.Span())
        {
            if (HasMember(author))
                return true;
        }

        return false;
    }

    private bool HasMember(FeedPerson author) => author.DisplayName is not null || author.Avatar is not null || ShowsEmail(author);

    private bool ShowsEmail(FeedPerson author) => options.IncludeEmails && author.Url is null && !Blank.Is(author.Email);

    private void Write(JsonOutput json, FeedPerson author)
    {
        json.StartObject();
        json.Line("name"u8, author.DisplayName);
        if (ShowsEmail(author))
            WriteMailto(json, author.Email!);
        else
            json.Member("url"u8, author.Url);
        json.Member("avatar"u8, author.Avatar);
        json.EndObject();
    }

    /// <summary>There is no member for an e-mail address.</summary>
    private void WriteMailto(JsonOutput json, string email)
    {
        if (!FeedUrl.IsLegal(email))
        {
            json.Member("url"u8, new Uri("mailto:" + email, UriKind.RelativeOrAbsolute));
            return;
        }

        json.Name("url"u8);
        buffer.Append("\"mailto:"u8);
        TextEscape.Json.Append(buffer, email);
        buffer.Append((byte)'"');
    }
}
