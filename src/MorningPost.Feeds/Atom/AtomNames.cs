namespace MorningPost.Feeds.Atom;

internal static class AtomNames
{
    public const string Namespace = "http://www.w3.org/2005/Atom";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
}
