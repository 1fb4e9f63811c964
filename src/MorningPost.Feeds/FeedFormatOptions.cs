namespace MorningPost.Feeds;

/// <summary>How documents say what the model holds. Immutable.</summary>
public sealed record FeedFormatOptions
{
    /// <summary>The defaults.</summary>
    public static FeedFormatOptions Default { get; } = new();

    /// <summary>Whether documents are indented for humans. Default: false.</summary>
    /// <remarks>White space is added between elements only: no text, body or value changes.</remarks>
    public bool Indented { get; init; }

    /// <summary>The software to name: RSS and Atom <c>generator</c>. JSON Feed has none. Default: this library. Null names none.</summary>
    public FeedGenerator? Generator { get; init; } = FeedGenerator.Default;

    /// <summary>A CSS stylesheet for those who open an RSS or Atom document in a browser. Absolute, or relative to the document. Default:
    /// none.</summary>
    /// <remarks>An <c>xml-stylesheet</c> instruction of type <c>text/css</c>. Browsers drop XSLT, so there is no way to name one.</remarks>
    public Uri? Stylesheet { get; init; }

    /// <summary>How RSS names authors. Default: <see cref="RssAuthorStyle.Joined"/>.</summary>
    public RssAuthorStyle RssAuthors { get; init; }

    /// <summary>Whether e-mail addresses of people are written: in Atom as <c>email</c>, in JSON Feed as <c>mailto:</c>, and with the
    /// issues of
    /// <see cref="FeedProjectionOptions.IncludeIssue"/>. Default: false, since a feed is public.</summary>
    /// <remarks>RSS has a place for an address only where it asks for one: <see cref="RssAuthorStyle.Email"/>, which doesn't depend on
    /// this.</remarks>
    public bool IncludeEmails { get; init; }

    /// <summary>Whether an RSS item says when it was last updated, as <c>atom:updated</c>. Default: false, since some readers take it for
    /// the date of publication.</summary>
    /// <remarks>An item that has only that date says it in any case.</remarks>
    public bool RssUpdated { get; init; }
}
