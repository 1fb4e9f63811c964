namespace MorningPost.Feeds;

/// <summary>How feeds are written. Immutable; the default is what most readers understand best.</summary>
public sealed record FeedWriterOptions
{
    /// <summary>The defaults.</summary>
    public static FeedWriterOptions Default { get; } = new();

    /// <summary>What happens to characters that XML 1.0 can't hold, in all three formats. Default: <see cref="InvalidCharacterHandling.Replace"/>.</summary>
    public InvalidCharacterHandling InvalidCharacters { get; init; }

    /// <summary>How RSS names authors. Default: <see cref="RssAuthorStyle.Joined"/>.</summary>
    public RssAuthorStyle RssAuthors { get; init; }

    /// <summary>Whether e-mail addresses of people go out: in Atom as <c>email</c>, in JSON Feed as <c>mailto:</c>, and with the issues of <see cref="IncludeIssue"/>. Default: false, since a feed is public.</summary>
    /// <remarks>RSS has a place for an address only where it asks for one: <see cref="RssAuthorStyle.Email"/>, which doesn't depend on this.</remarks>
    public bool IncludeEmails { get; init; }

    /// <summary>Whether an RSS item says when it was last updated, as <c>atom:updated</c>. Default: false, since some readers take it for the date of publication.</summary>
    /// <remarks>An item that has only that date says it all the same.</remarks>
    public bool RssUpdated { get; init; }

    /// <summary>The software to name. Default: this library. Null names none.</summary>
    public FeedGenerator? Generator { get; init; } = FeedGenerator.Default;

    /// <summary>Whether documents are indented for humans. Default: false.</summary>
    /// <remarks>Indentation stands between elements only: no text, body or value changes.</remarks>
    public bool Indented { get; init; }

    /// <summary>Whether items of whole issues carry the typed issue, for <see cref="Issues.IssueExtension.TryGetIssue"/>. Default: false, since it doubles a feed.</summary>
    public bool IncludeIssue { get; init; }

    /// <summary>Whether the lead image opens the body of an issue or article as well. Default: true, since most readers ignore <c>media:content</c>.</summary>
    public bool RepeatLeadImageInContent { get; init; } = true;

    /// <summary>Whether the writer refuses what the validator warns of, as well as its errors. Default: false.</summary>
    /// <remarks>Every text is then read before it is written, which takes time. Bodies of HTML aren't looked into: <c>HtmlValidator</c> of the package MorningPost.Feeds.Html does that.</remarks>
    public bool Strict { get; init; }

    /// <summary>A CSS stylesheet for those who open an RSS or Atom document in a browser. Absolute, or relative to the document. Default: none.</summary>
    /// <remarks>Written as an <c>xml-stylesheet</c> line of type <c>text/css</c>; browsers drop XSLT, so there is no way to name one.</remarks>
    public Uri? Stylesheet { get; init; }
}
