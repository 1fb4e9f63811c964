using System.Xml;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>Dates of Syndication's, which throws when it is asked for one that it couldn't read.</summary>
internal static class ImportedDates
{
    public static DateTimeOffset? Of(Func<DateTimeOffset> date)
    {
        try
        {
            return date() is { } known && known != default ? known : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
