namespace MorningPost.Feeds;

/// <summary>How RSS names several authors. Readers disagree, so there is a choice.</summary>
public enum RssAuthorStyle
{
    /// <summary>One <c>dc:creator</c> with all names, <c>Ada, Grace</c>: what nearly all readers show whole.</summary>
    Joined,

    /// <summary>One <c>dc:creator</c> for each; half of the readers show only the first or the last.</summary>
    OneEach,

    /// <summary><c>author</c> (on the feed <c>managingEditor</c>) as <c>mail (Name)</c> for the first that has an e-mail address, which
    /// most readers show as it stands.
    /// Without any address: as <see cref="Joined"/>.</summary>
    Email,
}
